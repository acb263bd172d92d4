/**
 * The one client: OpenAI, Azure OpenAI, and any server that speaks the same protocol by its base
 * URL (vLLM, Ollama, llama.cpp, LM Studio). The only importer of the SDK. Nothing is logged, ever.
 */
import OpenAI, {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  AzureOpenAI,
  BadRequestError,
} from 'openai'
import type { ModelFailure, ModelRequest, Piece, Provider, Usage } from './model.ts'
import type { ProviderSettings } from './settings.ts'
import { instructionsOf, type Output, schemaOf } from './shape.ts'

export function createProvider(settings: ProviderSettings): Provider {
  const client = createClient(settings)
  const open = async (request: ModelRequest<unknown>, signal: AbortSignal, output: Output) =>
    settings.provider === 'compatible'
      ? readChat(await openChat(client, settings.models, request, signal, output))
      : readResponses(await openResponses(client, settings.models, request, signal, output))
  let { output } = settings
  return {
    async open(request, signal) {
      try {
        return await open(request, signal, output)
      } catch (error) {
        const mayNotKnowSchemas = settings.provider === 'compatible' && output === 'schema'
        if (!(mayNotKnowSchemas && error instanceof BadRequestError)) throw error
        const answer = await open(request, signal, 'json')
        output = 'json' // it does know JSON mode: ask for that from now on
        return answer
      }
    },
    failureOf,
  }
}

function createClient(settings: ProviderSettings): OpenAI {
  const common = {
    maxRetries: 0, // one layer retries: ask.ts
    logLevel: 'off' as const,
    ...(settings.fetch ? { fetch: settings.fetch } : {}),
  }
  if (settings.provider === 'azure') {
    return new AzureOpenAI({
      ...common,
      endpoint: settings.baseUrl,
      apiVersion: settings.apiVersion,
      ...(settings.token ? { azureADTokenProvider: settings.token } : { apiKey: settings.key }),
    })
  }
  return new OpenAI({
    ...common,
    apiKey: settings.key ?? 'none',
    ...(settings.baseUrl ? { baseURL: settings.baseUrl } : {}),
  })
}

function openResponses(
  client: OpenAI,
  models: ProviderSettings['models'],
  request: ModelRequest<unknown>,
  signal: AbortSignal,
  output: Output,
) {
  return client.responses.create(
    {
      model: models[request.role],
      instructions: instructionsOf(request, output),
      input: request.input,
      max_output_tokens: request.maxOutputTokens,
      store: false,
      stream: true,
      text: {
        format:
          output === 'schema'
            ? {
                type: 'json_schema',
                name: request.schemaName,
                schema: schemaOf(request),
                strict: true,
              }
            : { type: 'json_object' },
      },
    },
    { signal, timeout: request.timeoutMs },
  )
}

type ResponseStream = Awaited<ReturnType<typeof openResponses>>

async function* readResponses(stream: ResponseStream): AsyncGenerator<Piece> {
  for await (const event of stream) {
    if (event.type === 'response.output_text.delta') yield { kind: 'text', text: event.delta }
    else if (event.type === 'response.refusal.delta') yield { kind: 'refusal' }
    else if (event.type === 'response.completed' || event.type === 'response.incomplete') {
      const { model, usage, incomplete_details } = event.response
      const why = event.type === 'response.completed' ? 'stop' : incomplete_details?.reason
      yield {
        kind: 'end',
        reason: why === 'stop' ? 'stop' : why === 'content_filter' ? 'filter' : 'length',
        model,
        usage: usage && {
          inputTokens: usage.input_tokens,
          cachedTokens: usage.input_tokens_details?.cached_tokens ?? 0,
          outputTokens: usage.output_tokens,
        },
      }
    } else if (event.type === 'response.failed' || event.type === 'error') {
      yield { kind: 'end', reason: 'other', model: '', usage: undefined }
    }
  }
}

function openChat(
  client: OpenAI,
  models: ProviderSettings['models'],
  request: ModelRequest<unknown>,
  signal: AbortSignal,
  output: Output,
) {
  return client.chat.completions.create(
    {
      model: models[request.role],
      messages: [
        { role: 'system', content: instructionsOf(request, output) },
        { role: 'user', content: request.input },
      ],
      max_tokens: request.maxOutputTokens,
      stream: true,
      stream_options: { include_usage: true },
      response_format:
        output === 'schema'
          ? {
              type: 'json_schema',
              json_schema: { name: request.schemaName, schema: schemaOf(request), strict: true },
            }
          : { type: 'json_object' },
    },
    { signal, timeout: request.timeoutMs },
  )
}

type ChatStream = Awaited<ReturnType<typeof openChat>>

const REASONS = { stop: 'stop', length: 'length', content_filter: 'filter' } as const

/** The end comes once the stream is over, since the usage follows the reason. */
async function* readChat(stream: ChatStream): AsyncGenerator<Piece> {
  let reason: string | null = null
  let [model, usage]: [string, Usage | undefined] = ['', undefined]
  for await (const chunk of stream) {
    model = chunk.model || model
    if (chunk.usage) {
      usage = {
        inputTokens: chunk.usage.prompt_tokens,
        cachedTokens: chunk.usage.prompt_tokens_details?.cached_tokens ?? 0,
        outputTokens: chunk.usage.completion_tokens,
      }
    }
    const choice = chunk.choices[0]
    if (choice?.delta.refusal) yield { kind: 'refusal' }
    if (choice?.delta.content) yield { kind: 'text', text: choice.delta.content }
    reason = choice?.finish_reason ?? reason
  }
  if (reason !== null) yield { kind: 'end', reason: nameOf(reason), model, usage }
}

const nameOf = (reason: string) =>
  Object.hasOwn(REASONS, reason) ? REASONS[reason as keyof typeof REASONS] : 'other'

function failureOf(error: unknown): { kind: ModelFailure; retryAfterMs?: number } {
  if (error instanceof APIUserAbortError) return { kind: 'stopped' }
  if (error instanceof APIConnectionTimeoutError) return { kind: 'timed-out' }
  if (!(error instanceof APIError) || error instanceof APIConnectionError) {
    return { kind: 'unreachable' }
  }
  const { status } = error
  if (status === 401 || status === 403) return { kind: 'unauthorised' }
  if (status === 429) return { kind: 'rate-limited', ...retryAfterOf(error.headers) }
  if (status !== undefined && status >= 500)
    return { kind: 'provider-error', ...retryAfterOf(error.headers) }
  if (error.code === 'content_filter') return { kind: 'filtered' }
  return { kind: 'request-rejected' }
}

function retryAfterOf(headers: Headers | undefined): { retryAfterMs?: number } {
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? { retryAfterMs: seconds * 1000 } : {}
}
