/** Figures for Prometheus: counts and times by route and outcome, never a word or a name. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** One answered call. */
export interface Call {
  /** A route's pattern, `/v1/terms/:category/:id`, never the path that was called. */
  readonly route: string
  readonly method: string
  readonly status: number
  readonly seconds: number
  /** The code of the problem it was answered with. */
  readonly problem: string | undefined
}

export interface Metrics {
  readonly countCall: (call: Call) => void
  /** How a question to the model ended, and the tokens it took. */
  readonly countModel: (outcome: string, tokens: { input: number; output: number }) => void
  /** What workers did with flags; `rule` is a rule of the product or a kind of term, never a name. */
  readonly countFlags: (rule: string, done: { accepted: number; dismissed: number }) => void
  readonly render: () => Promise<string>
  readonly contentType: string
}

/** So many series of calls at the most; what comes after counts as `other`. */
const MOST_CALL_SERIES = 80
/** As many rules at the most: what comes after counts as `other`. */
const MOST_RULES = 64
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
/** The calls whose time is worth a series of its own: those that read a note. */
const TIMED = new Set(['/v1/check', '/v1/review', '/v1/rewrite'])
const SECONDS = [0.005, 0.025, 0.1, 0.25, 1, 5, 30]

export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const calls = new Counter({
    registers,
    name: 'fairhand_calls_total',
    help: 'Calls answered',
    labelNames: ['route', 'method', 'status'],
  })
  const problems = new Counter({
    registers,
    name: 'fairhand_problems_total',
    help: 'Calls answered with a problem, by its code',
    labelNames: ['reason'],
  })
  const times = new Histogram({
    registers,
    name: 'fairhand_call_seconds',
    help: 'Time until an answer begins',
    labelNames: ['route'],
    buckets: SECONDS,
  })
  const outcomes = new Counter({
    registers,
    name: 'fairhand_model_questions_total',
    help: 'Questions to the model, by how they ended',
    labelNames: ['reason'],
  })
  const tokens = new Counter({
    registers,
    name: 'fairhand_model_tokens_total',
    help: 'Tokens of the model',
    labelNames: ['reason'],
  })
  const flags = new Counter({
    registers,
    name: 'fairhand_flags_total',
    help: 'Flags that workers accepted and dismissed, by rule',
    labelNames: ['rule', 'done'],
  })
  addProcess(registry)
  const rules = new Set<string>()
  const seen = new Set<string>()

  return {
    countCall({ route, method, status, seconds, problem }) {
      const labels = {
        route,
        method: METHODS.has(method) ? method : 'other',
        status: `${Math.floor(status / 100)}xx`,
      }
      const series = Object.values(labels).join(' ')
      const isCounted = seen.has(series) || seen.size < MOST_CALL_SERIES
      if (isCounted) seen.add(series)
      calls.inc(isCounted ? labels : { route: 'other', method: 'other', status: labels.status })
      times.observe({ route: TIMED.has(route) ? route : 'other' }, seconds)
      if (problem !== undefined) problems.inc({ reason: problem })
    },
    countModel(outcome, { input, output }) {
      outcomes.inc({ reason: outcome })
      tokens.inc({ reason: 'input' }, input)
      tokens.inc({ reason: 'output' }, output)
    },
    countFlags(rule, { accepted, dismissed }) {
      const isCounted = rules.has(rule) || rules.size < MOST_RULES
      if (isCounted) rules.add(rule)
      const label = isCounted ? rule : 'other'
      flags.inc({ rule: label, done: 'accepted' }, accepted)
      flags.inc({ rule: label, done: 'dismissed' }, dismissed)
    },
    render: () => registry.metrics(),
    contentType: registry.contentType,
  }
}

/** What the process itself takes; read when somebody asks. */
function addProcess(registry: Registry): void {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  const gauges: readonly (readonly [name: string, help: string, read: () => number])[] = [
    ['process_resident_memory_bytes', 'Memory', () => process.memoryUsage.rss()],
    ['process_cpu_seconds', 'Processor time', () => cpuSeconds()],
    ['process_uptime_seconds', 'Time since the start', () => process.uptime()],
    [
      'fairhand_event_loop_delay_seconds',
      'How late the process comes to what waits, 99th percentile since the last scrape',
      () => {
        const late = delay.percentile(99) / 1e9
        delay.reset()
        return late
      },
    ],
  ]
  for (const [name, help, read] of gauges) {
    new Gauge({
      registers: [registry],
      name,
      help,
      collect() {
        this.set(read())
      },
    })
  }
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
