import { type Html, html } from '../words/html.ts'
import type { Phrase } from '../words/language.ts'
import type { PageWords, PlainPageKey } from '../words/page-words.ts'
import { type Field, idOfField, type Offered } from './answer.ts'
import type { Form } from './request.ts'

/** Why a submitted form was not taken. */
export type FormRefusal = {
  /** Sentences, for the top of the page. */
  readonly because: readonly Phrase[]
  /** The ids of the wrong fields. */
  readonly wrong: ReadonlySet<string>
  /** The typed texts, which the page keeps. Choices are not kept: a form with a choice could be sent by a machine. */
  readonly typed: Form
}

type Shown = {
  readonly action: string
  readonly token: string
  readonly answers: readonly Offered[]
  /** The words above the choices and on the button, where the form answers for no commitment. */
  readonly legend?: PlainPageKey
  readonly button?: PlainPageKey
  readonly refusal?: FormRefusal
}

/** The name of the choice in the form. */
export const choiceName = 'answer'

/**
 * The answers as a form without a choice. A browser demands a choice by itself; the fields demand nothing, because the
 * fields of unchosen answers stay empty.
 */
export const answerForm = (
  { action, token, answers, legend = 'headingAnswer', button = 'record', refusal }: Shown,
  words: PageWords,
): Html =>
  html`<form method="post" action="${action}" class="card">
<input type="hidden" name="token" value="${token}">
<fieldset>
<legend>${words.tell(legend)}</legend>
${answers.map((one) => answerMarkup(one, { words, refusal, button }))}</fieldset>
<button type="submit">${words.tell(button)}</button>
</form>
`

type Around = {
  readonly words: PageWords
  readonly refusal: FormRefusal | undefined
  readonly button: PlainPageKey
}

/** The style sheet shows the button under the fields while the answer is chosen, and else the one under all answers. */
const answerMarkup = (answer: Offered, { words, refusal, button }: Around): Html => {
  const isTyped = answer.fields.some((field) => refusal?.typed(idOfField(answer, field)).trim())
  return html`<div class="answer">
<label class="choice"><input type="radio" name="${choiceName}" value="${answer.name}" required><span>${words.tell(answer.label)}</span></label>
<div class="fields${isTyped ? ' typed' : ''}">
${answer.fields.map((field) => fieldMarkup(idOfField(answer, field), { field, words, refusal }))}<button type="submit">${words.tell(button)}</button>
</div>
</div>
`
}

type Context = {
  readonly field: Field
  readonly words: PageWords
  readonly refusal: FormRefusal | undefined
}

/** A field with its label, and with the text typed before a refusal. */
export const fieldMarkup = (id: string, { field, words, refusal }: Context): Html => {
  const typed = refusal?.typed(id) ?? ''
  const label = words.tell(field.label)
  const invalid = refusal?.wrong.has(id) ? html` aria-invalid="true" aria-describedby="refused"` : undefined
  switch (field.kind) {
    case 'tick':
      return html`<label class="choice"><input type="checkbox" name="${id}" value="yes"><span>${label}</span></label>\n`
    case 'words':
      return html`<label for="${id}">${label}</label>\n<textarea id="${id}" name="${id}" rows="3" dir="auto"${invalid}>\n${typed}</textarea>\n`
    case 'line':
    case 'day':
      return html`<label for="${id}">${label}</label>\n<input id="${id}" name="${id}" type="${field.kind === 'day' ? 'date' : 'text'}"${field.kind === 'day' ? undefined : html` dir="auto"`} value="${typed}" autocomplete="off"${invalid}>\n`
  }
}

/** The sentences of a refusal. A reader of screens says them first, because the role is `alert`. */
export const refusalMarkup = ({ because }: FormRefusal, words: PageWords): Html =>
  html`<div class="card refused" role="alert" id="refused"><p>${words.tell('notRecorded')}</p>
<ul>${because.map((sentence) => html`<li>${sentence}</li>`)}</ul></div>
`
