using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

/// <summary>
/// A cost game on a rooted tree: every participant needs the path from its node to the root, and a coalition pays for the
/// union of its paths. An airport is a chain whose nodes are aircraft types in order of cost; a pipeline passed by users in order is a chain
/// too. Solved without looking at coalitions, so it may have thousands of participants. Its costs are concave and its core is never empty.
/// </summary>
public sealed class TreeGame : Game
{
    private readonly int[] parents;
    private readonly Fraction[] edges;
    private readonly int[] counts;
    private readonly int[] inOrder;
    private readonly Fraction[] below;
    private readonly Fraction[] standAlone;
    private readonly Fraction[] marginal;

    /// <summary>Creates a game.</summary>
    /// <param name="players">The nodes' names, in ordinal order.</param>
    /// <param name="parents">The node above each; -1 for the root; without cycles.</param>
    /// <param name="edges">The cost of the edge to the node above; not negative.</param>
    /// <param name="counts">How many equal participants each node stands for; zero where others only pass. An edge that nobody needs costs nothing.</param>
    /// <param name="weights">Weights for the weighted Shapley value, each above zero; null for none.</param>
    public TreeGame(IReadOnlyList<string> players, int[] parents, Fraction[] edges, int[] counts, IReadOnlyList<Fraction>? weights = null)
        : base(GameKind.Cost, players, weights)
    {
        this.parents = parents;
        this.counts = counts;
        inOrder = Tree.RootFirst(parents);
        below = Below(node => counts[node]);
        this.edges = [.. edges.Select((edge, node) => IsNeeded(node) ? edge : 0)];
        standAlone = AlongPaths(node => edges[node]);
        marginal = AlongPaths(node => below[node] == 1 ? edges[node] : 0);
    }

    /// <inheritdoc />
    public override Fraction Total => Fraction.Sum(edges);

    private bool IsChain => parents.Where((_, node) => IsNeeded(node)).GroupBy(parent => parent).All(siblings => siblings.Count() == 1);

    /// <inheritdoc />
    public override int Count(int player) => counts[player];

    /// <inheritdoc />
    public override TreeGame Subgame(IReadOnlySet<string> players) =>
        new(Players, parents, edges, [.. counts.Select((count, node) => players.Contains(Players[node]) ? count : 0)], Weights);

    /// <inheritdoc />
    public override Fraction StandAlone(int player) => standAlone[player];

    /// <inheritdoc />
    public override Fraction Marginal(int player) => marginal[player];

    /// <inheritdoc />
    public override SolutionOutcome Shapley() => SolutionOutcome.Of(AlongPaths(node => IsNeeded(node) ? edges[node] / below[node] : 0));

    /// <inheritdoc />
    public override SolutionOutcome WeightedShapley() =>
        Weights is null ? SolutionOutcome.None("The weighted Shapley value needs a weight for every player.")
        : Weights.Distinct().Count() == 1 ? Shapley()
        : WeightedTreeValue.Of(parents, edges, counts, Weights) is { } shares ? SolutionOutcome.Of(shares)
        : SolutionOutcome.None($"The weights of all participants, as the smallest whole numbers in their proportions, sum to more than {WeightedTreeValue.MostWeight}, too much for an exact weighted Shapley value; give smaller weights.");

    /// <inheritdoc />
    public override SolutionOutcome Nucleolus() => IsChain ? SolutionOutcome.Of(ChainNucleolus.Of([.. inOrder.Where(IsNeeded)], edges, counts)) : ByCoalitions(game => game.Nucleolus());

    /// <inheritdoc />
    public override SolutionOutcome PerCapitaNucleolus() => ByCoalitions(game => game.PerCapitaNucleolus());

    /// <summary>The same as the nucleolus: with concave costs nobody does worse than alone in it.</summary>
    public override SolutionOutcome PreNucleolus() => Nucleolus();

    /// <summary>With concave costs nobody can claim more than to pay what it pays alone.</summary>
    public override SolutionOutcome Tau()
    {
        var gately = SeparableCosts.Gately(this);
        return gately.Allocation is null ? SolutionOutcome.Of([.. Players.Select((_, player) => StandAlone(player))]) : gately;
    }

    /// <inheritdoc />
    public override GameProperties Properties() => new(Subadditive: true, Monotone: true, Convex: true);

    /// <inheritdoc />
    public override bool IsCoreEmpty() => false;

    /// <summary>The coalition that is wronged most; empty when none is.</summary>
    public override IReadOnlyList<Objection> Objections(IReadOnlyList<Fraction> allocation)
    {
        var trunk = Tree.BestTrunk(parents, inOrder, [.. edges.Select((edge, node) => (allocation[node] * counts[node]) - edge)]);
        var alone = Fraction.Sum(trunk.Select(node => edges[node]));
        var here = Fraction.Sum(trunk.Select(node => allocation[node] * counts[node]));
        return here > alone ? [new Objection([.. trunk.Where(node => counts[node] > 0).Order().Select(node => Players[node])], alone, here)] : [];
    }

    // The same game value by value, a player per participant.
    internal CoalitionGame ToCoalitions(int[] participants) => Tree.ToCoalitions(parents, edges, participants);

    private bool IsNeeded(int node) => below[node].Sign > 0;

    // The sum over each node and all nodes above it.
    private Fraction[] AlongPaths(Func<int, Fraction> own)
    {
        var sums = new Fraction[parents.Length];
        foreach (var node in inOrder)
        {
            sums[node] = own(node) + (parents[node] < 0 ? 0 : sums[parents[node]]);
        }

        return sums;
    }

    // The sum over each node and all nodes below it.
    private Fraction[] Below(Func<int, Fraction> own)
    {
        Fraction[] sums = [.. parents.Select((_, node) => own(node))];
        foreach (var node in inOrder.Reverse().Where(node => parents[node] >= 0))
        {
            sums[parents[node]] += sums[node];
        }

        return sums;
    }

    private SolutionOutcome ByCoalitions(Func<CoalitionGame, SolutionOutcome> solve)
    {
        var participants = counts.SelectMany((count, node) => Enumerable.Repeat(node, Math.Min(count, CoalitionGame.MostPlayers + 1))).ToArray();
        if (participants.Length > CoalitionGame.MostPlayers)
        {
            return SolutionOutcome.None($"This solution looks at every group, so it is worked out for at most {CoalitionGame.MostPlayers} participants.");
        }

        if (!Tree.FitsCoalitions(edges))
        {
            return SolutionOutcome.None("The costs have too many digits for this solution; give fewer decimals.");
        }

        var outcome = solve(ToCoalitions(participants));
        return outcome.Allocation is null
            ? outcome
            : SolutionOutcome.Of([.. counts.Select((count, node) => count > 0 ? outcome.Allocation[Array.IndexOf(participants, node)] : 0)]);
    }
}
