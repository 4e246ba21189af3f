using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Bench.Engine;

/// <summary>A rule nested four deep, as JSON and as one would work it out by hand in fractions.</summary>
internal static class TextbookRule
{
    public const string Json = """
        { "rule": "layers", "layers": [
          { "upTo": "2000000.00", "rule": { "rule": "grant", "funder": "p0", "rate": "0.40", "max": "500000.00",
            "rest": { "rule": "mix", "parts": [ { "weight": "1", "rule": { "rule": "equal" } }, { "weight": "1", "rule": { "rule": "proportional", "key": "population" } } ] } } },
          { "rule": { "rule": "mix", "parts": [ { "weight": "3", "rule": { "rule": "equal" } },
            { "weight": "7", "rule": { "rule": "mix", "parts": [ { "weight": "6", "rule": { "rule": "proportional", "key": "population" } }, { "weight": "4", "rule": { "rule": "fixed", "weights": { "p1": "30", "p9": "70" } } } ] } } ] } } ] }
        """;

    public static readonly int[] Populations = [350_000, 12_000, 57_000, 43_000, 21_500, 98_100, 76_003, 34_999, 5_400, 28_998];

    // Amounts in minor units.
    public static Fraction[] Shares(Fraction amount)
    {
        var first = Fraction.Min(amount, 200_000_000);
        return Add(Grant(first), Above(amount - first));
    }

    // Largest remainder: everyone its whole part, one more to those with the largest rest.
    public static long[] Round(Fraction[] shares, long total)
    {
        long[] rounded = [.. shares.Select(share => (long)share.Floor())];
        var left = (int)(total - rounded.Sum());
        foreach (var party in Enumerable.Range(0, shares.Length).OrderByDescending(party => shares[party] - rounded[party]).Take(left))
        {
            rounded[party]++;
        }

        return rounded;
    }

    // The funder, who comes first, pays its grant and nothing of the rest.
    private static Fraction[] Grant(Fraction amount)
    {
        var granted = Fraction.Min(amount * new Fraction(2, 5), 50_000_000);
        var rest = amount - granted;
        var shares = Add(Equal(rest / 2, first: 1), Proportional(rest / 2, first: 1));
        shares[0] += granted;
        return shares;
    }

    private static Fraction[] Above(Fraction amount) =>
        Add(Equal(amount * new Fraction(3, 10)), Add(Proportional(amount * new Fraction(21, 50)), Fixed(amount * new Fraction(7, 25))));

    private static Fraction[] Equal(Fraction amount, int first = 0) => ByWeight(amount, party => party < first ? 0 : 1);

    private static Fraction[] Proportional(Fraction amount, int first = 0) => ByWeight(amount, party => party < first ? 0 : Populations[party]);

    private static Fraction[] Fixed(Fraction amount) => ByWeight(amount, party => party == 1 ? 30 : party == 9 ? 70 : 0);

    private static Fraction[] ByWeight(Fraction amount, Func<int, int> weightOf)
    {
        int[] weights = [.. Enumerable.Range(0, Populations.Length).Select(weightOf)];
        return [.. weights.Select(weight => amount * weight / weights.Sum())];
    }

    private static Fraction[] Add(Fraction[] left, Fraction[] right) => [.. left.Zip(right, (one, other) => one + other)];
}
