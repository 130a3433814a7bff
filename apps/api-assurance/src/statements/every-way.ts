/** Which of so many ways is gone; the same question has the same answer throughout one run. */
export type Choose = (question: string, ways: number) => number;

/** What a piece of work comes to, each way that it can go; every result once, in one order. */
export function every<Result>(work: (choose: Choose) => Result): Result[] {
  const found = new Set<Result>();
  const ahead: number[][] = [[]];
  for (let script = ahead.pop(); script; script = ahead.pop()) {
    const answered = new Map<string, number>();
    const gone: number[] = [];
    const choose: Choose = (question, ways) => {
      const before = answered.get(question);
      if (before !== undefined) return before;
      const way = script[gone.length] ?? 0;
      if (gone.length >= script.length) {
        for (let other = ways - 1; other > 0; other--) ahead.push([...gone, other]);
      }
      gone.push(way);
      answered.set(question, way);
      return way;
    };
    found.add(work(choose));
  }
  return [...found];
}
