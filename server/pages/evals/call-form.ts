/** Forms with `data-call`: their fields go to the service as JSON, and `data-next` is where that leads. */
import type { EvalProgress } from '../../contract/evaluation.ts'
import { call, sayWrong } from './call.ts'
import { CALIBRATION, follow } from './follow-run.ts'

export function sendForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-call]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void send(form, event.submitter)
    })
  }
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const { call: path = '', next = '' } = form.dataset
  const wrong = within(form, '.wrong')
  const going = within(form, '.going')
  const buttons = form.querySelectorAll('button')
  wrong.replaceChildren()
  try {
    // a button that is disabled sends nothing: its value is read before
    const body = await readFields(form, submitter)
    for (const button of buttons) button.disabled = true
    going.textContent = 'Working on it.'
    if (next === 'run' || next === 'calibration') {
      await begin(path, body, going, next === 'run' ? undefined : CALIBRATION)
      return
    }
    const { said } = await call<{ said: string }>(path, body)
    going.textContent = said
    // the page is drawn anew with what has changed, and says so where it was sent from
    if (next === '') location.reload()
    else location.assign(next)
  } catch (error) {
    going.textContent = ''
    sayWrong(wrong, error)
  } finally {
    for (const button of buttons) button.disabled = false
  }
}

/** Says what it may cost and waits for a yes, where that has to be agreed to. */
async function begin(
  path: string,
  body: object,
  going: HTMLElement,
  followed: Parameters<typeof follow>[2],
): Promise<void> {
  const progress = await call<EvalProgress>(path, body)
  if (progress.state !== 'to be agreed') return follow(progress, going, followed)
  const yes = document.createElement('button')
  yes.type = 'button'
  yes.textContent = 'Yes, start it'
  const { promise, resolve } = Promise.withResolvers<void>()
  yes.addEventListener('click', () => resolve())
  going.replaceChildren(`${progress.said} `, yes)
  yes.focus()
  void promise
    .then(() => call<EvalProgress>(path, { ...body, isAgreed: true }))
    .then((agreed) => follow(agreed, going, followed))
    .catch((error: unknown) => sayWrong(going, error))
}

async function readFields(form: HTMLFormElement, submitter: HTMLElement | null): Promise<object> {
  const fields: Record<string, string | boolean> = {}
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value !== 'string') {
      fields[name] = await toBase64(value)
      fields.fileName = value.name
    } else if (value !== '') fields[name] = value
  }
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
    fields[box.name] = box.checked
  }
  return fields
}

function toBase64(file: File): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const reader = new FileReader()
  reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')))
  reader.addEventListener('error', () => reject(reader.error))
  reader.readAsDataURL(file)
  return promise
}

function within(form: HTMLElement, selector: string): HTMLElement {
  const found = form.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`The form has no ${selector}.`)
  return found
}
