/** `/v1/examples…`: worked examples kept, made and handed out. */
import { createRouter } from '../route.ts'
import type { ExampleDeps } from './deps.ts'
import { exampleDraftRoutes } from './draft.ts'
import { exampleExportRoutes } from './export.ts'
import { exampleReadRoutes } from './read.ts'
import { exampleWriteRoutes } from './write.ts'

/** Drafting first: its paths stand where the others have an id. */
export const exampleRoutes = (deps: ExampleDeps) =>
  createRouter()
    .route('/', exampleDraftRoutes(deps))
    .route('/', exampleReadRoutes(deps))
    .route('/', exampleWriteRoutes(deps))
    .route('/', exampleExportRoutes(deps))
