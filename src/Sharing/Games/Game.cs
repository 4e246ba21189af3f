using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

/// <summary>A cooperative game with transferable value: what every coalition of players would pay, or gain, on its own.</summary>
public abstract class Game
{
    /// <summary>Creates a game.</summary>
    /// <param name="kind">What values mean.</param>
    /// <param name="players">The players, in ordinal order.</param>
    /// <param name="weights">Their weights for the weighted Shapley value, each above zero; null when none are given.</param>
    protected Game(GameKind kind, IReadOnlyList<string> players, IReadOnlyList<Fraction>? weights)
    {
        Kind = kind;
        Players = players;
        Weights = weights;
    }

    /// <summary>What values mean.</summary>
    public GameKind Kind { get; }

    /// <summary>The players, in ordinal order.</summary>
    public IReadOnlyList<string> Players { get; }

    /// <summary>Weights for the weighted Shapley value; null when none are given.</summary>
    public IReadOnlyList<Fraction>? Weights { get; }

    /// <summary>The value of all players together.</summary>
    public abstract Fraction Total { get; }

    /// <summary>How many equal participants a player stands for: the landings of an aircraft type; else one. None for who is left out of a subgame.</summary>
    public virtual int Count(int player) => 1;

    /// <summary>The subgame of some of the players: the same values for their coalitions, and nothing said of the others.</summary>
    /// <param name="players">At least one of the players.</param>
    public abstract Game Subgame(IReadOnlySet<string> players);

    /// <summary>The value of one participant on its own.</summary>
    public abstract Fraction StandAlone(int player);

    /// <summary>What one participant adds to all others.</summary>
    public abstract Fraction Marginal(int player);

    /// <summary>The Shapley value: the average of what a player adds, over all orders of joining.</summary>
    public abstract SolutionOutcome Shapley();

    /// <summary>The weighted Shapley value: what a group adds only together is shared by weights.</summary>
    public abstract SolutionOutcome WeightedShapley();

    /// <summary>The nucleolus: over imputations, the most dissatisfied coalition is made as satisfied as can be, then the next.</summary>
    public abstract SolutionOutcome Nucleolus();

    /// <summary>The nucleolus of dissatisfaction per member.</summary>
    public abstract SolutionOutcome PerCapitaNucleolus();

    /// <summary>The nucleolus over all efficient allocations, where a player may do worse than alone.</summary>
    public abstract SolutionOutcome PreNucleolus();

    /// <summary>The tau value: the efficient point between the least that players can claim and the most they can hope for.</summary>
    public abstract SolutionOutcome Tau();

    /// <summary>What is known of the game.</summary>
    public abstract GameProperties Properties();

    /// <summary>Whether every efficient allocation has a coalition that would be better off alone.</summary>
    public abstract bool IsCoreEmpty();

    /// <summary>The coalitions that would be better off alone than under an allocation, the most wronged first; at most a hundred.</summary>
    public abstract IReadOnlyList<Objection> Objections(IReadOnlyList<Fraction> allocation);
}
