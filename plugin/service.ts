/** The way to the service over HTTP. */
export type { ProfileList } from './service/answer.ts'
export { ModelError } from './service/model-error.ts'
export {
  createService,
  type GuidedService,
  type Service,
  type ServiceOptions,
} from './service/service.ts'
export { ServiceError, type ServiceFault } from './service/service-error.ts'
