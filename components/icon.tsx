/** Line drawings on a 16 px grid, one path each. */
const PATHS = {
  pin: 'M5.5 2.5h5l-.7 4L12 9H4l2.2-2.5zM8 9v4.5',
  close: 'M4 4l8 8M12 4l-8 8',
  pencil: 'M3 13l.8-3.2 7-7a1.4 1.4 0 0 1 2 0l.4.4a1.4 1.4 0 0 1 0 2l-7 7z',
  copy: 'M6 5.5h7v8H6zM3.5 10.5v-8h7',
  off: 'M8 2.5v5M4.6 4.8a4.8 4.8 0 1 0 6.8 0',
  person: 'M8 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM3.5 13.5a4.5 4.5 0 0 1 9 0',
  organization: 'M3 13.5v-9l5-2 5 2v9M6 7h.1M10 7h.1M6 10h.1M10 10h.1M2 13.5h12',
  place:
    'M8 14S3.2 9.8 3.2 6.4a4.8 4.8 0 0 1 9.6 0C12.800 9.800 8 14 8 14zM8 8a1.600 1.600 0 1 0 0-3.200 1.600 1.600 0 0 0 0 3.200z',
  event: 'M3 4h10v9.500H3zM3 7h10M5.500 2.500v3M10.500 2.500v3',
  claim: 'M3 4h10M3 8h10M3 12h6',
  note: 'M3.500 2.500h9v8l-3 3h-6z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
