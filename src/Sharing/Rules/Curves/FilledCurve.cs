using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Rules.Curves;

// Water-filling: everyone's share is what the inner curve gives of some level, moved to the party's limit where it passes it, and the
// level is the one at which the shares sum to the amount. The inner shares rise with the level, so the sum does too, and
// the curve is drawn from points: the level at each bend, the shares there, and their sum.
internal sealed class FilledCurve : ShareCurve
{
    // Only where the amount grows: while everyone that a level adds to is held at its limit, many levels give one amount.
    private readonly (Point Low, Point High)[] pieces;
    private readonly ShareCurve inner;
    private readonly string pointer;
    private readonly Fraction? least;
    private readonly Fraction? most;

    private FilledCurve(ShareCurve inner, string pointer, IEnumerable<(Fraction Level, Fraction[] Shares)> points, Fraction? least, bool mayBeFull)
    {
        this.inner = inner;
        this.pointer = pointer;
        this.least = least;
        Point[] all = [.. points.Select(point => new Point(Fraction.Sum(point.Shares), point.Level, point.Shares))];
        pieces = [.. all.Zip(all.Skip(1)).Where(piece => piece.First.Amount != piece.Second.Amount)];
        most = mayBeFull && all[^1].Amount == all[^2].Amount ? all[^1].Amount : null;
    }

    public override IEnumerable<Fraction> Knots => pieces.Select(piece => piece.Low.Amount).Append(pieces[^1].High.Amount);

    // Nobody bears more than its cap.
    public static FilledCurve Capped(ShareCurve inner, Fraction?[] caps, string pointer)
    {
        var levels = Bend.Samples(inner.Knots.Concat(Crossings(inner, caps)));
        return new FilledCurve(inner, pointer, levels.Select(level => (level, Lower(inner.At(level), caps))), least: null, mayBeFull: true);
    }

    // Nobody bears less than its floor; below the sum of the floors everyone bears its part of them.
    public static FilledCurve Floored(ShareCurve inner, Fraction?[] floors, string pointer)
    {
        var levels = Bend.Samples(inner.Knots.Concat(Crossings(inner, floors)).Where(level => level.Sign > 0).Append(0));
        var raised = levels.Where(level => level.Sign >= 0).Select(level => (level, Raise(inner.At(level), floors)));
        return new FilledCurve(inner, pointer, raised.Prepend((0, new Fraction[floors.Length])), Fraction.Sum(floors.Select(floor => floor ?? 0)), mayBeFull: false);
    }

    public static Fraction[] Lower(Fraction[] shares, Fraction?[] caps) =>
        [.. shares.Zip(caps, (share, cap) => cap is { } limit ? Fraction.Min(share, limit) : share)];

    // Where an inner share passes its limit.
    public static IEnumerable<Fraction> Crossings(ShareCurve inner, Fraction?[] limits) => limits.SelectMany(
        (limit, i) => limit is { } value ? Bend.Reaching(value, inner.Knots, level => inner.At(level)[i]) : []);

    public override Fraction[] At(Fraction amount)
    {
        var (low, high, part) = Locate(amount);
        return [.. low.Shares.Zip(high.Shares, (from, to) => from + (part * (to - from)))];
    }

    // The level that the inner curve is read at.
    public Fraction LevelAt(Fraction amount)
    {
        var (low, high, part) = Locate(amount);
        return low.Level + (part * (high.Level - low.Level));
    }

    public override IEnumerable<Misfit> Misfits(Fraction amount)
    {
        if (amount > most)
        {
            return [new Misfit(pointer, amount - most.Value, IsAbove: true)];
        }

        return amount < least ? [new Misfit(pointer, least.Value - amount, IsAbove: false)] : inner.Misfits(LevelAt(amount));
    }

    private (Point Low, Point High, Fraction Part) Locate(Fraction amount)
    {
        if (amount > most)
        {
            return (pieces[^1].High, pieces[^1].High, 0);
        }

        var (low, high) = pieces.FirstOrDefault(piece => amount <= piece.High.Amount, pieces[^1]);
        return (low, high, (amount - low.Amount) / (high.Amount - low.Amount));
    }

    private static Fraction[] Raise(Fraction[] shares, Fraction?[] floors) => [.. shares.Zip(floors, (share, floor) => Fraction.Max(share, floor ?? 0))];

    private sealed record Point(Fraction Amount, Fraction Level, Fraction[] Shares);
}
