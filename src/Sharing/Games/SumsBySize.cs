using System.Numerics;
using System.Runtime.InteropServices;

namespace NetworkHub.Sharing.Games;

// The values of all coalitions summed by the coalition's size: over all, and for every player over its own coalitions.
//
// Seen as a table, with a row for each set of late players and a column for each set of early ones, rows whose sets are of one size
// may be added up before the early players are told apart: whole rows at once, of which a processor adds several numbers at a
// time. The columns of a row are added up in the same way, as a table of their own. So every value is fetched only once.
internal sealed class SumsBySize
{
    private const int ColumnsOfAPart = 16;

    private readonly long[][] ofPlayers;
    private readonly long[] ofAll;

    // The values are small enough for all of them together to fit 64 bits.
    public SumsBySize(ReadOnlySpan<long> values, int players)
    {
        ofPlayers = [.. Enumerable.Range(0, players).Select(_ => new long[players + 1])];
        ofAll = new long[players + 1];
        var early = players / 2;
        var columns = 1 << early;
        var rowsBySize = new long[(players - early + 1) * columns];
        var columnsBySize = new long[early + 1];
        for (var row = 0; row < values.Length / columns; row++)
        {
            var inRow = values.Slice(row * columns, columns);
            AddRow(row, inRow, rowsBySize);
            SumColumns(inRow, columnsBySize);
            AddToLate(row, early, columnsBySize);
        }

        for (var i = 0; i < rowsBySize.Length; i++)
        {
            AddToPlayers(i % columns, 0, (i / columns) + BitOperations.PopCount((uint)(i % columns)), rowsBySize[i]);
        }
    }

    public long Of(int player, int size) => ofPlayers[player][size];

    public long OfAll(int size) => ofAll[size];

    // To the row of sums for the size of the row's set.
    private static void AddRow(int set, ReadOnlySpan<long> row, Span<long> rowsBySize)
    {
        var sums = rowsBySize.Slice(BitOperations.PopCount((uint)set) * row.Length, row.Length);
        var wideRow = MemoryMarshal.Cast<long, Vector<long>>(row);
        var wideSums = MemoryMarshal.Cast<long, Vector<long>>(sums);
        for (var i = 0; i < wideRow.Length; i++)
        {
            wideSums[i] += wideRow[i];
        }

        for (var i = wideRow.Length * Vector<long>.Count; i < row.Length; i++)
        {
            sums[i] += row[i];
        }
    }

    private static void SumColumns(ReadOnlySpan<long> row, Span<long> columnsBySize)
    {
        var columns = Math.Min(ColumnsOfAPart, row.Length);
        var parts = row.Length / columns;
        Span<long> partsBySize = stackalloc long[(BitOperations.Log2((uint)parts) + 1) * columns];
        for (var part = 0; part < parts; part++)
        {
            AddRow(part, row.Slice(part * columns, columns), partsBySize);
        }

        columnsBySize.Clear();
        for (var i = 0; i < partsBySize.Length; i++)
        {
            columnsBySize[(i / columns) + BitOperations.PopCount((uint)(i % columns))] += partsBySize[i];
        }
    }

    private void AddToLate(int row, int early, ReadOnlySpan<long> columnsBySize)
    {
        var late = BitOperations.PopCount((uint)row);
        for (var size = 0; size < columnsBySize.Length; size++)
        {
            ofAll[late + size] += columnsBySize[size];
            AddToPlayers(row, early, late + size, columnsBySize[size]);
        }
    }

    private void AddToPlayers(int set, int first, int size, long sum)
    {
        for (var rest = set; rest != 0; rest &= rest - 1)
        {
            ofPlayers[first + BitOperations.TrailingZeroCount(rest)][size] += sum;
        }
    }
}
