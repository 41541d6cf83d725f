/** A part of the picture that is moved as one. */
export interface Parcel {
  readonly width: number;
  readonly height: number;
}

/** How much wider than high the picture should be: as a page leaves room. */
const ASPECT = 1.6;

/**
 * Puts parcels side by side in rows, the tallest first, and tells the left top corner of each in the order given. None lies over
 * another.
 */
export function packParcels(parcels: readonly Parcel[], gap: number): { x: number; y: number }[] {
  const area = parcels.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const widest = parcels.reduce((most, { width }) => Math.max(most, width), 0);
  const rowWidth = Math.max(Math.sqrt(area * ASPECT), widest);
  const corners = parcels.map(() => ({ x: 0, y: 0 }));
  const order = parcels
    .map((parcel, index) => ({ parcel, index }))
    .sort(
      (a, b) => b.parcel.height - a.parcel.height || b.parcel.width - a.parcel.width || a.index - b.index,
    );
  let [x, y, rowHeight] = [0, 0, 0];
  for (const { parcel, index } of order) {
    if (x > 0 && x + parcel.width > rowWidth) {
      y += rowHeight + gap;
      x = 0;
      rowHeight = 0;
    }
    corners[index] = { x, y };
    x += parcel.width + gap;
    rowHeight = Math.max(rowHeight, parcel.height);
  }
  return corners;
}
