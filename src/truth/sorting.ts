const vietnamese = new Intl.Collator('vi', { numeric: true });

/** An, Ấm, Bình, Dung, Đặng: the Vietnamese order, which plain sorting breaks (it puts Đ and Ấ last). */
export function byVietnameseName<T>(name: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => vietnamese.compare(name(a), name(b));
}
