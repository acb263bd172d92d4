/** `<fairhand-editor>`: a note as a field of a form, with its flags. */
import type { Editor } from '@tiptap/core'
import { element } from '../element/element.ts'
import type { NoteContext } from '../options.ts'
import type { Reading } from '../review/reader.ts'
import { createService, type Service } from '../service/service.ts'
import type { PlacedFlag } from '../state/placed-flag.ts'
import { Beside } from './beside.ts'
import { createEditor } from './create-editor.ts'
import { passOn } from './events.ts'
import { FormField } from './form-field.ts'
import { readValue, toContent } from './note-value.ts'
import { adoptStyle } from './sheet.ts'

declare global {
  interface HTMLElementTagNameMap {
    'fairhand-editor': FairhandEditor
  }
}

export class FairhandEditor extends FormField {
  static readonly observedAttributes = [
    'aria-label',
    'checks',
    'child-name',
    'child-pronouns',
    'disabled',
    'panel',
    'placeholder',
    'profile',
    'readonly',
    'required',
    'review',
    'service',
    'value',
  ]

  #editor: Editor | undefined
  #beside: Beside | undefined
  #value: string | undefined
  #service: Service | undefined
  #context: NoteContext = {}

  /** The note as plain text. Setting it can not be undone by the worker. */
  get value(): string {
    return this.#editor ? readValue(this.#editor.state.doc) : (this.#value ?? this.defaultValue)
  }
  set value(value: string) {
    this.#value = value
    this.#show(value)
  }

  /** What checks the note: as the attribute `service` says, else where this script came from. */
  get service(): Service {
    this.#service ??= createService({ baseUrl: this.getAttribute('service') ?? ORIGIN })
    return this.#service
  }
  set service(service: Service) {
    this.#service = service
    if (this.#editor) this.#rebuild()
  }

  /** What is known about the note; the attributes for profile and child come on top. */
  get context(): NoteContext {
    const [profile, name, pronouns] = ['profile', 'child-name', 'child-pronouns'].map(
      (attribute) => this.getAttribute(attribute)?.trim() || undefined,
    )
    const child = name === undefined ? undefined : { ...this.#context.child, name }
    return {
      ...this.#context,
      ...(profile === undefined ? {} : { profile }),
      ...(child && { child: pronouns === undefined ? child : { ...child, pronouns } }),
    }
  }
  set context(context: NoteContext) {
    this.#context = context
    this.#editor?.commands.setNoteContext(this.context)
  }

  /** The TipTap editor inside, while the element is in a page: commands, storage, events. */
  get editor(): Editor | null {
    return this.#editor ?? null
  }

  get flags(): readonly PlacedFlag[] {
    return this.#editor?.storage.fairhand.flags ?? []
  }

  /** How the model's reading of the note stands. */
  get reading(): Reading {
    return this.#editor?.storage.fairhand.reading ?? { kind: 'none' }
  }

  /** Has the model read the note through; says whether there is anything to read and anybody to ask. */
  readThrough(): boolean {
    return !this.isDisabled && (this.#editor?.commands.readThrough() ?? false)
  }

  stopReading(): boolean {
    return this.#editor?.commands.stopReading() ?? false
  }

  connectedCallback(): void {
    if (!this.#editor) this.#build()
  }

  /** An element that is only moved keeps its editor, and with it what can be undone. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.#takeDown()
    })
  }

  attributeChangedCallback(name: string): void {
    if (name === 'value' && this.#value === undefined) this.#show(this.defaultValue)
    if (name === 'service') this.#service = undefined
    if (!this.#editor) return
    if (name === 'service') this.#rebuild()
    this.#beside?.show()
    this.#editor.commands.setNoteContext(this.context)
    this.follow()
  }

  protected override get textbox(): HTMLElement | undefined {
    return this.#editor?.view.dom
  }

  protected override reset(): void {
    this.#value = undefined
    this.#show(this.defaultValue)
  }

  /** Shows the state of the field in the editor, and tells the form. */
  protected override follow(): void {
    const editor = this.#editor
    if (editor) {
      const isEditable = !this.isDisabled && !this.readOnly
      if (editor.isEditable !== isEditable) editor.setEditable(isEditable, false)
      const isChecking = !this.isDisabled
      if (editor.storage.fairhand.isChecking !== isChecking) editor.commands.setChecking(isChecking)
    }
    super.follow()
  }

  #build(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open', delegatesFocus: true })
    adoptStyle(root)
    const place = element('div', { part: 'note' })
    root.replaceChildren(place)
    this.#editor = createEditor({
      place,
      container: place,
      value: this.#value ?? this.defaultValue,
      service: this.service,
      context: this.context,
      rulesUrl: this.getAttribute('rules'),
      placeholder: () => this.placeholder,
      onUpdate: () => {
        this.#value = this.value
        this.follow()
        const detail = { value: this.#value }
        this.dispatchEvent(
          new CustomEvent('fairhand-change', { detail, bubbles: true, composed: true }),
        )
      },
    })
    passOn(this.#editor, this)
    this.#beside = new Beside(this, this.#editor, root)
    this.#beside.show()
    this.follow()
  }

  #takeDown(): void {
    if (this.#editor && this.#value !== undefined) this.#value = this.value
    this.#beside?.clear()
    this.#editor?.destroy()
    this.#beside = undefined
    this.#editor = undefined
  }

  #rebuild(): void {
    this.#takeDown()
    this.#build()
  }

  #show(value: string): void {
    this.#editor
      ?.chain()
      .setMeta('addToHistory', false)
      .setContent(toContent(value), { emitUpdate: false })
      .run()
    this.follow()
  }
}

/** Where the script was loaded from: the service, where it serves it. */
const ORIGIN = /^https?:/.test(import.meta.url) ? new URL(import.meta.url).origin : ''
