using System.Numerics;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

// The weighted Shapley value of a tree. The first of those below an edge pays for it. In the value's random order, players arrive
// from last to first as in a race in which each has its weight as its rate, so a participant of weight w comes first with the chance
// that it arrives after all others: the integral of w x^(w−1) ∏ (1 − x^v), over the weights v of the others, for x from 0 to 1.
internal static class WeightedTreeValue
{
    // The degree of the polynomial under the integral.
    public const int MostWeight = 512;

    // Null when the weights, as the smallest whole numbers in their proportions, sum to too much.
    public static Fraction[]? Of(int[] parents, Fraction[] edges, int[] counts, IReadOnlyList<Fraction> weights)
    {
        var common = weights.Aggregate(BigInteger.One, (multiple, weight) => Integers.LeastCommonMultiple(multiple, weight.Denominator));
        var divisor = weights.Select(weight => (weight * common).Numerator).Aggregate(BigInteger.GreatestCommonDivisor);
        BigInteger[] whole = [.. weights.Select(weight => (weight * common).Numerator / divisor)];
        if (whole.Zip(counts, (weight, count) => weight * count).Aggregate(BigInteger.Add) > MostWeight)
        {
            return null;
        }

        var chances = ChancesAt(parents, counts, [.. whole.Select(weight => (int)weight)]);
        return [.. whole.Select((weight, node) => counts[node] == 0 ? 0 : Fraction.Sum(Tree.Path(parents, node).Select(at => edges[at] * chances[at][(int)weight])))];
    }

    // For every edge, the chance to come first by weight.
    private static Dictionary<int, Fraction>[] ChancesAt(int[] parents, int[] counts, int[] weights)
    {
        var below = parents.Select(_ => new List<int>()).ToArray();
        for (var node = 0; node < parents.Length; node++)
        {
            foreach (var at in Tree.Path(parents, node))
            {
                below[at].AddRange(Enumerable.Repeat(weights[node], counts[node]));
            }
        }

        return [.. below.Select(Chances)];
    }

    private static Dictionary<int, Fraction> Chances(List<int> weights)
    {
        var product = new BigInteger[weights.Sum() + 1];
        product[0] = 1;
        foreach (var weight in weights)
        {
            for (var k = product.Length - 1; k >= weight; k--)
            {
                product[k] -= product[k - weight];
            }
        }

        return weights.Distinct().ToDictionary(weight => weight, weight => weight * Integral(Without(product, weight), weight));
    }

    // The product without one factor 1 − x^weight.
    private static BigInteger[] Without(BigInteger[] product, int weight)
    {
        var rest = product.ToArray();
        for (var k = weight; k < rest.Length; k++)
        {
            rest[k] += rest[k - weight];
        }

        return rest;
    }

    // Of polynomial × x^(weight − 1) from 0 to 1.
    private static Fraction Integral(BigInteger[] polynomial, int weight)
    {
        var denominator = Enumerable.Range(weight, polynomial.Length).Aggregate(BigInteger.One, (multiple, number) => Integers.LeastCommonMultiple(multiple, number));
        var numerator = polynomial.Select((coefficient, k) => coefficient * (denominator / (k + weight))).Aggregate(BigInteger.Add);
        return new Fraction(numerator, denominator);
    }
}
