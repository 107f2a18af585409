import * as v from 'valibot';

const Event = v.looseObject({
  name: v.string(),
  cat: v.optional(v.string(), ''),
  ph: v.string(),
  pid: v.number(),
  tid: v.number(),
  ts: v.optional(v.number(), 0),
  dur: v.optional(v.number(), 0),
  /** Time for which the thread had a processor, in microseconds: on a busy machine less than `dur`. */
  tdur: v.optional(v.number()),
  args: v.optional(
    v.looseObject({
      data: v.optional(v.looseObject({ url: v.optional(v.string()), scriptName: v.optional(v.string()) })),
      fileName: v.optional(v.string()),
    }),
  ),
});
export type TraceEvent = v.InferOutput<typeof Event>;

/** A stretch of the trace, in milliseconds since its beginning, and for how many of them it had a processor. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly busy: number;
}

/** A task of the main thread. */
export interface Task extends Stretch {
  /** Scripts in it, and what they were the cause of within it: forced layout, collected garbage. */
  readonly scripts: readonly Stretch[];
  /** Style, layout and painting outside scripts: a frame of the page. */
  readonly rendering: readonly Stretch[];
}

/** What a trace says about one page's main thread. */
export interface MainThread {
  readonly tasks: readonly Task[];
  /** Full collections of garbage. */
  readonly collections: readonly Stretch[];
  /** Where a script of this origin was entered from outside; what goes on from a promise has no origin in a trace. */
  entries(origin: string): Stretch[];
  /** Time of the first mark that the page set by this name, null when it did not. */
  mark(name: string): number | null;
}

const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);
const SCRIPTS = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'FireAnimationFrame',
  'FireIdleCallback',
  'EventDispatch',
  'v8.run',
  'v8.compile',
]);
const RENDERING = new Set([
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
  'UpdateLayerTree',
  'HitTest',
  'ParseHTML',
]);

/** An event as Chromium writes it: a line of its own, a comma after it. */
const Line = v.pipe(
  v.string(),
  v.transform((line) => line.replace(/^\{"traceEvents":\[/u, '').replace(/,$|\],.*$/u, '')),
  v.parseJson(),
  Event,
);

/** The lines of a trace; as one string a long page's would be longer than a string can be. */
function* linesOf(json: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  for (let from = 0; from < json.length;) {
    const end = json.indexOf(10, from);
    const to = end < 0 ? json.length : end;
    yield decoder.decode(json.subarray(from, to)).trim();
    from = to + 1;
  }
}

/** Reads the trace that Chromium wrote of a page: the events of the main thread of the renderer that set `bench-page`. */
export function readTrace(json: Uint8Array): MainThread {
  const events = [...linesOf(json)].flatMap((line) => {
    const parsed = v.safeParse(Line, line);
    return parsed.success ? [parsed.output] : [];
  });
  if (events.length === 0) throw new Error('the trace holds no events, one a line');
  const own = events.find(({ name, cat }) => name === 'bench-page' && cat.includes('blink.user_timing'));
  if (own === undefined) throw new Error('the trace says nothing about the page');
  const origin = events.reduce((first, { ts }) => (ts > 0 && ts < first ? ts : first), Infinity);
  const ofThread = events.filter(({ pid, tid }) => pid === own.pid && tid === own.tid);
  const stretch = ({ ts, dur, tdur = dur }: TraceEvent): Stretch => ({
    start: (ts - origin) / 1000,
    end: (ts + dur - origin) / 1000,
    busy: tdur / 1000,
  });
  const whole = ofThread.filter(({ ph }) => ph === 'X');
  const named = (names: ReadonlySet<string>): Stretch[] =>
    outermost(whole.filter(({ name }) => names.has(name)).map(stretch));
  const scripts = named(SCRIPTS);
  const rendering = named(RENDERING).filter((frame) => !scripts.some((script) => within(frame, script)));
  return {
    tasks: named(TASKS).map((task) => ({
      ...task,
      scripts: scripts.filter((script) => within(script, task)),
      rendering: rendering.filter((frame) => within(frame, task)),
    })),
    collections: named(new Set(['MajorGC'])),
    entries: (scriptOrigin) =>
      outermost(
        whole
          .filter(({ args }) =>
            (args?.data?.url ?? args?.data?.scriptName ?? args?.fileName ?? '').startsWith(scriptOrigin),
          )
          .map(stretch),
      ),
    mark(name) {
      const found = ofThread.find((event) => event.name === name && event.cat.includes('blink.user_timing'));
      return found === undefined ? null : (found.ts - origin) / 1000;
    },
  };
}

export const within = (inner: Stretch, outer: Stretch): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** In order, without those inside others: on one thread a stretch lies inside another or beside it. */
function outermost(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const next of stretches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || next.start >= last.end) kept.push(next);
  }
  return kept;
}

/** Processor time of all together, in milliseconds. */
export const sumOf = (stretches: readonly Stretch[]): number => stretches.reduce((sum, next) => sum + next.busy, 0);

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
