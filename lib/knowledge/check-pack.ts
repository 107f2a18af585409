import type { Pack, PackEntity } from './pack-schema.ts';
import { nameWords } from '../text/fold.ts';
import { earliestDay, latestDay } from './partial-date.ts';

/** Something wrong in a pack, where it stands and what to do about it. */
export interface PackProblem {
  /** Which record: `entities/latakia`, `claims/c-500-tons`, `sources`. */
  readonly record: string;
  /** Path inside the record: `facts.0.sources.1`. */
  readonly field: string;
  readonly reason: string;
}

const NATIVE_LANGUAGES = ['ar', 'uk', 'ru'];
const CYCLIC_RELATIONS = ['part-of', 'located-in', 'child-of'] as const;

/**
 * Checks what a schema cannot see: ids used twice, references without a target, dates that contradict each other,
 * names that two entities claim alike, missing native names, cycles of containment or descent.
 * Returns every problem, in file order; an empty list means that the pack holds together.
 */
export function checkPack(pack: Pack): PackProblem[] {
  const problems: PackProblem[] = [];
  const entityIds = new Set<string>();
  for (const { id } of pack.entities) {
    if (entityIds.has(id)) problems.push({ record: `entities/${id}`, field: 'id', reason: `is used twice: "${id}"` });
    entityIds.add(id);
  }
  const report = (record: string, field: string, reason: string): void => void problems.push({ record, field, reason });
  const sourceIds = new Set(Object.keys(pack.sources));
  const checkSources = (record: string, field: string, ids: readonly string[]): void => {
    ids.forEach((id, at) => {
      if (!sourceIds.has(id))
        report(record, `${field}.${at}`, `names a source that sources.yaml does not have: "${id}"`);
    });
  };
  const checkEntityRefs = (record: string, field: string, ids: readonly string[]): void => {
    ids.forEach((id, at) => {
      if (!entityIds.has(id)) report(record, `${field}.${at}`, unknownEntity(id));
    });
  };

  for (const entity of pack.entities) {
    const record = `entities/${entity.id}`;
    checkEntity(entity, record, report);
    entity.facts.forEach((fact, at) => checkSources(record, `facts.${at}.sources`, fact.sources));
    entity.contested.forEach((point, at) =>
      point.positions.forEach((position, of) =>
        checkSources(record, `contested.${at}.positions.${of}.sources`, position.sources),
      ),
    );
    if (entity.coordinates !== undefined) checkSources(record, 'coordinates.source', [entity.coordinates.source]);
    entity.relations.forEach((relation, at) => {
      const field = `relations.${at}.target`;
      if (relation.target === entity.id) report(record, field, 'points at the entity itself');
      else if (!entityIds.has(relation.target)) report(record, field, unknownEntity(relation.target));
    });
  }
  checkCollisions(pack, report);
  for (const type of CYCLIC_RELATIONS) checkCycles(pack, type, report);

  const claimIds = new Set<string>();
  for (const claim of pack.claims) {
    const record = `claims/${claim.id}`;
    if (claimIds.has(claim.id)) report(record, 'id', `is used twice: "${claim.id}"`);
    claimIds.add(claim.id);
    checkEntityRefs(record, 'entities', claim.entities);
    claim.known.forEach((known, at) => checkSources(record, `known.${at}.sources`, known.sources));
    claim.positions.forEach((position, at) => checkSources(record, `positions.${at}.sources`, position.sources));
    claim.match?.all.forEach((group, at) =>
      checkEntityRefs(
        record,
        `match.all.${at}`,
        group.filter((word) => word.startsWith('@')).map((word) => word.slice(1)),
      ),
    );
    if (claim.kind === 'correction' && claim.correction === undefined) {
      report(record, 'correction', 'is missing: a correction says what to write instead');
    }
  }
  for (const [id, { published, accessed }] of Object.entries(pack.sources)) {
    if (published !== undefined && earliestDay(published) > latestDay(accessed))
      report('sources', `${id}.published`, `lies after the day of access, ${accessed}`);
  }
  for (const timeline of pack.timelines) {
    const record = `timelines/${timeline.id}`;
    let previous = '';
    timeline.entries.forEach((entry, at) => {
      if (entry.date < previous.slice(0, entry.date.length))
        report(record, `entries.${at}.date`, `is out of order after ${previous}`);
      previous = entry.date;
      checkSources(record, `entries.${at}.sources`, entry.sources);
      checkEntityRefs(record, `entries.${at}.entities`, entry.entities);
    });
  }
  return problems;
}

const unknownEntity = (id: string): string => `names an entity that the pack does not have: "${id}"`;

type Report = (record: string, field: string, reason: string) => void;

function checkEntity(entity: PackEntity, record: string, report: Report): void {
  const factIds = new Set<string>();
  entity.facts.forEach((fact, at) => {
    if (factIds.has(fact.id)) report(record, `facts.${at}.id`, `is used twice: "${fact.id}"`);
    factIds.add(fact.id);
    if (fact.status === 'attributed' && fact.attributedTo === undefined) {
      report(record, `facts.${at}.attributedTo`, 'is missing: an attributed fact names its speaker');
    }
    if (fact.date !== undefined && earliestDay(fact.date) > latestDay(fact.asOf)) {
      report(
        record,
        `facts.${at}.date`,
        `lies after the as-of date ${fact.asOf}: evidence is not older than what it shows`,
      );
    }
    if (latestDay(fact.asOf) > latestDay(entity.asOf)) {
      report(record, 'asOf', `is earlier than the as-of date of fact ${fact.id} (${fact.asOf})`);
    }
  });
  if (entity.endDate !== undefined && entity.date !== undefined && latestDay(entity.endDate) < entity.date) {
    report(record, 'endDate', `lies before date ${entity.date}`);
  }
  if (Object.values(entity.names).every((aliases) => aliases.length === 0))
    report(record, 'names', 'has no name to link');
  if (entity.noNativeName === undefined && !NATIVE_LANGUAGES.some((lang) => (entity.names[lang]?.length ?? 0) > 0)) {
    report(record, 'names', `has none in ${NATIVE_LANGUAGES.join(', ')}: add one, or say why not under noNativeName`);
  }
}

/**
 * Two entities may share a name only if a use is flagged, so that a reader is told "could be" on purpose. Names are the
 * same that the linker takes for the same: folded, with any romanisation of the article.
 */
function checkCollisions(pack: Pack, report: Report): void {
  const owners = new Map<string, PackEntity>();
  for (const entity of pack.entities) {
    for (const [lang, aliases] of Object.entries(entity.names)) {
      aliases.forEach((alias, at) => {
        if (alias.surname === true || alias.contextual === true) return;
        const words = nameWords(alias.text);
        const key = words.map(({ cased, key: folded }) => (alias.caseSensitive === true ? cased : folded)).join(' ');
        const owner = owners.get(key);
        if (owner !== undefined && owner !== entity) {
          report(
            `entities/${entity.id}`,
            `names.${lang}.${at}`,
            `"${alias.text}" is also a name of ${owner.id}: flag one as surname or contextual`,
          );
        }
        owners.set(key, entity);
      });
    }
  }
}

/** Longest circle that is told in full; of a longer one its beginning is enough to find it. */
const CIRCLE_SHOWN = 6;

/** Walks by hand, not by recursion: a chain of ten thousand entities is deeper than the call stack. */
function checkCycles(pack: Pack, type: string, report: Report): void {
  const next = new Map(
    pack.entities.map((entity) => [entity.id, entity.relations.filter((r) => r.type === type).map((r) => r.target)]),
  );
  const done = new Set<string>();
  for (const start of next.keys()) {
    const path: { readonly id: string; readonly targets: Iterator<string> }[] = [];
    const onPath = new Set<string>();
    const enter = (id: string): void => {
      path.push({ id, targets: (next.get(id) ?? []).values() });
      onPath.add(id);
    };
    if (!done.has(start)) enter(start);
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const { done: left, value: target } = here.targets.next();
      if (left === true) {
        path.pop();
        onPath.delete(here.id);
        done.add(here.id);
      } else if (onPath.has(target)) {
        const circle = path.slice(path.findIndex(({ id }) => id === target)).map(({ id }) => id);
        const shown = circle.length > CIRCLE_SHOWN ? [...circle.slice(0, CIRCLE_SHOWN), '…'] : circle;
        report(
          `entities/${target}`,
          'relations',
          `go round in a circle by ${type}: ${[...shown, target].join(' > ')}: leave out one of them`,
        );
      } else if (!done.has(target)) enter(target);
    }
  }
}
