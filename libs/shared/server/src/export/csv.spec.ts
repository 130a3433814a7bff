import { csvFile } from './csv';

describe('a table as a CSV file', () => {
  const cellOf = (text: string): string => csvFile([[text]]).slice(1, -2);

  it('begins with the mark of UTF-8 and ends every line', () => {
    expect(csvFile([['a', 'b'], ['ਪੰਜਾਬੀ']])).toBe('\uFEFFa;b\r\nਪੰਜਾਬੀ\r\n');
  });

  it.each(['=1+1', '+39 06', '-1', '@SUM(A1)', '\tx', ' =1', '\u00A0=1', '  @x'])(
    'turns %j into words',
    (text) => {
      expect(cellOf(text)).toBe(`'${text}`);
    },
  );

  it('leaves numbers to be summed up', () => {
    expect(csvFile([[-15, 0, 125]])).toBe('\uFEFF-15;0;125\r\n');
  });

  it('turns a formula behind a carriage return into words', () => {
    expect(cellOf('\r=1')).toBe(`"'\r=1"`);
  });

  it('quotes what would end a cell', () => {
    expect(['a;b', 'a"b', 'a\nb'].map(cellOf)).toEqual(['"a;b"', '"a""b"', '"a\nb"']);
  });

  it('leaves plain words alone', () => {
    expect(cellOf('Cori, 24 novembre')).toBe('Cori, 24 novembre');
  });
});
