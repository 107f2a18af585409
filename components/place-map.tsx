import type { CardMap, MapLabel } from '../lib/knowledge/map-schema.ts';
import { useWords } from './i18n.ts';

const DOT = 4;
const TOWN = 2;
/** Distance of the scale bar from the map's corner, in map pixels. */
const MARGIN = 10;

/** Where a place lies. The words beside it say the same, so the picture as a whole is one image to a screen reader. */
export function PlaceMap({ map, name }: { readonly map: CardMap; readonly name: string }) {
  const { t } = useWords();
  const { here, scale, width, height } = map;
  return (
    <svg class="map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('card.map', [name])}>
      <path class="land" d={map.land} />
      <path class="border" d={map.borders} />
      <path class="disputed" d={map.disputed} />
      {map.places.map(({ x, y }, at) => (
        <circle key={at} class="town" cx={x} cy={y} r={TOWN} />
      ))}
      {here !== null && <circle class="here" cx={here.x} cy={here.y} r={DOT} />}
      {here !== null && here.radius > 0 && <circle class="rough" cx={here.x} cy={here.y} r={here.radius} />}
      {map.labels.map((label, at) => (
        <Text key={at} label={label} />
      ))}
      <path class="scale" d={`M${width - MARGIN - scale.px} ${height - MARGIN}h${scale.px}`} />
      <text class="km" x={width - MARGIN - scale.px / 2} y={height - MARGIN - 7}>
        {t('card.km', [String(scale.km)])}
      </text>
    </svg>
  );
}

function Text({ label: { kind, text, x, y, anchor } }: { readonly label: MapLabel }) {
  return (
    <text class={kind} text-anchor={anchor} x={x} y={y}>
      {text}
    </text>
  );
}
