/** Why the service gave no answer, as far as that changes what to do next. */
export type ServiceFault =
  /** Not reached, or no answer in time: worth another try. */
  | 'offline'
  /** Asked to come back later. */
  | 'busy'
  /** It answered, but not as agreed: worth another try. */
  | 'broken'
  /** The note is too long: no use asking again until it is shorter. */
  | 'too-long'
  /** The request is refused (not signed in, not understood): no use asking again as it is. */
  | 'refused'

export class ServiceError extends Error {
  override readonly name = 'ServiceError'
  readonly fault: ServiceFault
  /** How long the service asks to be left alone, in milliseconds. */
  readonly retryAfter: number | undefined

  constructor(fault: ServiceFault, options: { cause?: unknown; retryAfter?: number } = {}) {
    super(`The service gave no answer: ${fault}.`, { cause: options.cause })
    this.fault = fault
    this.retryAfter = options.retryAfter
  }
}
