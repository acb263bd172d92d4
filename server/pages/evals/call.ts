/** Calls the service, and says in plain words why it would not. */
import type { Problem } from '../../contract.ts'

/** A call that was not answered with what was asked for. */
export class CallError extends Error {
  override readonly name = 'CallError'
  readonly faults: readonly string[]
  constructor(message: string, faults: readonly string[] = []) {
    super(message)
    this.faults = faults
  }
}

/** POSTs JSON where a body is given, else GETs. Throws `CallError`. */
export async function call<T>(path: string, body?: unknown): Promise<T> {
  const post = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
  const answer = await fetch(path, body === undefined ? {} : post).catch(() => {
    throw new CallError('The service cannot be reached. Nothing was changed.')
  })
  if (answer.ok) return (await answer.json()) as T
  const problem = (await answer.json().catch(() => undefined)) as Problem | undefined
  const faults = (problem?.faults ?? []).map(({ path: where, message }) =>
    where === 'file' ? message : `${where}: ${message}`,
  )
  throw new CallError(problem?.detail ?? 'The service did not answer as it should.', faults)
}

/** What went wrong, put where the form says it. */
export function sayWrong(place: HTMLElement, error: unknown): void {
  const { message, faults } =
    error instanceof CallError ? error : new CallError('Something went wrong in the page.')
  const said = document.createElement('p')
  said.textContent =
    faults.length > 0 && faults.some((one) => message.includes(one))
      ? 'Please look again:'
      : message
  const list = document.createElement('ul')
  for (const fault of faults) {
    const item = document.createElement('li')
    item.textContent = fault
    list.append(item)
  }
  place.replaceChildren(said, ...(faults.length > 0 ? [list] : []))
}
