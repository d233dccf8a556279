import { encode, wrap } from 'nodemailer/lib/qp/index.js'

/** A text or HTML part of a mail, in the shape of nodemailer's composer. */
export type TextPart = {
  readonly content: string
  readonly contentTransferEncoding: 'quoted-printable' | 'base64'
}

/**
 * A part with CRLF at the end of each line (RFC 5322, 2.3) and with its transfer encoding. A Latin part goes as
 * quoted-printable, which leaves Latin words readable in the source; any other part goes as base64, which takes
 * half the space there. A part also goes as base64 if quoted-printable would break a URL, because some clients
 * join the pieces wrongly and the link is dead.
 */
export const textPart = (text: string): TextPart => {
  const content = text.replaceAll(/\r\n|\r|\n/g, '\r\n')
  const quotable = !beyondLatin.test(content) && keepsUrls(content)
  return { content, contentTransferEncoding: quotable ? 'quoted-printable' : 'base64' }
}

const beyondLatin = /(?!\p{Script=Latin})\p{L}/u
const url = /\b(?:https?:\/\/|mailto:|www\.)[^\s<>"]+/gi

/** The composer encodes longer parts in slices of so many bytes, and may break a line once more between two. */
const slice = 65_536

const keepsUrls = (content: string): boolean => {
  const urls = new Set(content.match(url))
  if (urls.size === 0) return true
  const encoded = encode(content)
  if (encoded.length > slice) return false
  const wrapped = wrap(encoded)
  return [...urls].map((one) => encode(one)).every((one) => times(one, wrapped) === times(one, encoded))
}

const times = (part: string, whole: string) => whole.split(part).length
