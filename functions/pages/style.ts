import { createHash } from 'node:crypto'
import { lazy } from '../../events/lazy.ts'

/*
 * The only style sheet: no script, no picture, no font and nothing of a third party. Logical properties (start, end) make the
 * pages run in both directions. The fields of an answer are shown when the answer is chosen, and, after a refused form, as
 * long as something is typed in them. The button moves under the fields of the chosen answer, so that nobody scrolls for it.
 */
const css = `:root{color-scheme:light dark;--ink:#1a2433;--quiet:#566072;--page:#f3f4f6;--card:#fff;--line:#d5d9e0;--accent:#1f4e79;--on-accent:#fff;--alarm:#a32020;--focus:#b86a00}
@media(prefers-color-scheme:dark){:root{--ink:#e6eaf0;--quiet:#aab4c2;--page:#14181f;--card:#1e242d;--line:#3a4350;--accent:#8fbce8;--on-accent:#0d1520;--alarm:#f19a9a;--focus:#f0b35a}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:1.0625rem/1.5 'Segoe UI',Helvetica,Arial,'Noto Sans','PingFang SC','Microsoft YaHei',sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:42rem;margin-inline:auto;padding-inline:1rem}
header{padding-block:.75rem;display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem 1rem;justify-content:space-between;color:var(--quiet)}
footer{padding-block:1rem 2rem;color:var(--quiet);font-size:.9375rem}
h1{font-size:1.375rem;line-height:1.3;margin:0 0 .5rem}
h2{font-size:1.0625rem;margin:1.75rem 0 .5rem}
.card>h2:first-child{margin-block-start:0}
p{margin:0 0 .5rem}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.card,.list>li{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:1rem;margin-block-end:.75rem}
.list{list-style:none;margin:0;padding:0}
.list p{margin:0;color:var(--quiet);font-size:.9375rem}
.list a{display:block;padding-block:.25rem;font-weight:600}
.late{border-inline-start:4px solid var(--alarm)!important}
.refused{border-color:var(--alarm);color:var(--alarm)}
.refused ul{margin:0;padding-inline-start:1.25rem}
dl{margin:.75rem 0 0}
dt{color:var(--quiet);font-size:.9375rem}
dd{margin:0 0 .5rem}
dd.strong{font-weight:600}
fieldset{border:0;margin:0;padding:0;min-width:0}
legend{font-size:1.0625rem;font-weight:600;padding:0;margin-block-end:.5rem}
.question{margin-block-start:1rem}
.outcomes{margin:0;padding-inline-start:1.25rem}
.unseen{position:absolute;width:1px;height:1px;min-height:0;padding:0;margin:0;overflow:hidden;clip-path:inset(50%)}
.find{padding-block-end:.75rem}
.find>label,.card>label{display:block;margin-block:.5rem .25rem}
.answer{border-block-start:1px solid var(--line)}
.choice{display:grid;grid-template-columns:1.5rem 1fr;gap:.75rem;align-items:center;min-height:3rem;padding-block:.375rem;cursor:pointer}
input[type=radio],input[type=checkbox]{width:1.375rem;height:1.375rem;margin:0;accent-color:var(--accent)}
.fields{padding-block-end:1rem}
.fields>label:not(.choice){display:block;margin-block:.5rem .25rem}
.answer:not(:has(.choice>input:checked))>.fields:not(.typed){display:none}
.answer:not(:has(.choice>input:checked)) button,form:has(.fields button):has(.choice>input[type=radio]:checked)>button{display:none}
@supports not selector(:has(*)){.fields button{display:none}}
textarea,input[type=text],input[type=date]{font:inherit;color:inherit;background:var(--page);border:1px solid var(--quiet);border-radius:6px;padding:.625rem;width:100%;min-height:2.75rem}
[aria-invalid=true]{border-color:var(--alarm);border-width:2px}
button{font:inherit;font-weight:600;color:var(--on-accent);background:var(--accent);border:0;border-radius:6px;padding:.75rem 1.25rem;min-height:3rem;width:100%;cursor:pointer;margin-block-start:.75rem}
button.plain{color:var(--accent);background:none;border:2px solid var(--accent)}
code{font:1rem/1.5 ui-monospace,Consolas,Menlo,monospace;user-select:all}
nav.pages{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;margin-block:1rem}
nav.pages a,header a{padding-block:.625rem}
@media(min-width:40rem){button{width:auto}}
`

/** The style sheet under a name that changes with the content, so a browser may keep the sheet for good. */
export const styleSheet = lazy(() => ({
  css,
  file: `${createHash('sha256').update(css).digest('hex').slice(0, 16)}.css`,
}))
