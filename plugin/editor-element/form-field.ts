/** An element that takes part in a form as `<textarea>` does: its value, validity, reset, labels. */

/** On a server there are no elements; the class can be loaded and not used. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? class {}

const NAME = 'Note'
const MISSING = 'Write the note.'

export abstract class FormField extends Base {
  static readonly formAssociated = true
  readonly #internals = this.attachInternals()
  #isDisabledByForm = false

  abstract value: string
  protected abstract get textbox(): HTMLElement | undefined
  protected abstract reset(): void

  get type(): string {
    return this.localName
  }
  get form(): HTMLFormElement | null {
    return this.#internals.form
  }
  get labels(): NodeList {
    return this.#internals.labels
  }
  get validity(): ValidityState {
    return this.#internals.validity
  }
  get validationMessage(): string {
    return this.#internals.validationMessage
  }
  get willValidate(): boolean {
    return this.#internals.willValidate
  }
  checkValidity(): boolean {
    return this.#internals.checkValidity()
  }
  reportValidity(): boolean {
    return this.#internals.reportValidity()
  }

  get name(): string {
    return this.getAttribute('name') ?? ''
  }
  set name(name: string) {
    this.setAttribute('name', name)
  }
  /** The value that a reset goes back to. */
  get defaultValue(): string {
    return this.getAttribute('value') ?? ''
  }
  set defaultValue(value: string) {
    this.setAttribute('value', value)
  }
  get placeholder(): string {
    return this.getAttribute('placeholder') ?? ''
  }
  set placeholder(placeholder: string) {
    this.setAttribute('placeholder', placeholder)
  }
  get disabled(): boolean {
    return this.hasAttribute('disabled')
  }
  set disabled(isDisabled: boolean) {
    this.toggleAttribute('disabled', isDisabled)
  }
  get readOnly(): boolean {
    return this.hasAttribute('readonly')
  }
  set readOnly(isReadOnly: boolean) {
    this.toggleAttribute('readonly', isReadOnly)
  }
  get required(): boolean {
    return this.hasAttribute('required')
  }
  set required(isRequired: boolean) {
    this.toggleAttribute('required', isRequired)
  }

  /** By its own attribute or by a fieldset around it. */
  protected get isDisabled(): boolean {
    return this.disabled || this.#isDisabledByForm
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.#isDisabledByForm = isDisabled
    this.follow()
  }
  formResetCallback(): void {
    this.reset()
  }
  formAssociatedCallback(): void {
    this.follow()
  }

  /** Tells the form the value and whether it may be sent, and readers of the screen what this is. */
  protected follow(): void {
    const { value, textbox } = this
    this.#internals.setFormValue(value)
    const isMissing = this.required && value.trim() === ''
    if (isMissing && textbox) this.#internals.setValidity({ valueMissing: true }, MISSING, textbox)
    else this.#internals.setValidity({})
    if (!textbox) return
    const attributes = {
      'aria-label': this.#nameOf(),
      'aria-disabled': String(this.isDisabled),
      'aria-readonly': String(this.readOnly),
      'aria-required': String(this.required),
    }
    for (const [name, words] of Object.entries(attributes)) textbox.setAttribute(name, words)
    // What cannot be changed can still be read and gone through by keyboard.
    if (this.isDisabled) textbox.removeAttribute('tabindex')
    else textbox.tabIndex = 0
  }

  #nameOf(): string {
    const labels = [...this.#internals.labels].map((label) => label.textContent?.trim() ?? '')
    return this.getAttribute('aria-label') ?? (labels.join(' ') || NAME)
  }
}
