import type { Html } from '../words/html.ts'
import type { HttpResponse } from './request.ts'

/**
 * The address of a page holds a secret. So no further site learns the address (Referrer-Policy), no cache keeps the page,
 * no search engine lists the page, and the page runs nothing and loads nothing but the style sheet from its own origin.
 */
const guarded = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
}

export const pageResponse = (statusCode: number, markup: Html): HttpResponse => ({
  statusCode,
  headers: { ...guarded, 'Content-Type': 'text/html; charset=utf-8' },
  body: markup.toString(),
})

/** 303: the browser asks for the page with GET, so that a reload sends no form again. */
export const seeOther = (location: string): HttpResponse => ({
  statusCode: 303,
  headers: { ...guarded, Location: location },
})

/** A calendar that only the program that asked may keep, for an hour. */
const ofCalendar = (tag: string) => ({ ...guarded, 'Cache-Control': 'private, max-age=3600', ETag: tag })

export const calendarResponse = (text: string, tag: string): HttpResponse => ({
  statusCode: 200,
  headers: { ...ofCalendar(tag), 'Content-Type': 'text/calendar; charset=utf-8' },
  body: text,
})

/** 304: the program has this calendar already. */
export const unchangedCalendar = (tag: string): HttpResponse => ({
  statusCode: 304,
  headers: ofCalendar(tag),
})

export const styleResponse = (css: string): HttpResponse => ({
  statusCode: 200,
  headers: {
    ...guarded,
    'Content-Type': 'text/css; charset=utf-8',
    'Cache-Control': 'public, max-age=31536000, immutable',
  },
  body: css,
})
