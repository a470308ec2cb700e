import type { Track } from '../../model/journey/schema.js';

/** Of tracks side by side those with few steps beside one with many: they share their length, so labels may be broader. */
export function shortTracks(tracks: readonly Track[]): ReadonlySet<Track> {
  const count = ({ steps }: Track): number => steps?.length ?? 0;
  const most = Math.max(...tracks.map(count));
  return new Set(tracks.filter((track) => count(track) * 1.4 <= most));
}
