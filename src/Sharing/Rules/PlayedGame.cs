using NetworkHub.Sharing.Games;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Rules;

// The game among those of its players who take part, and how its solution shares an amount among them.
internal sealed class PlayedGame
{
    private readonly bool isWhole;
    private readonly List<string> inGame;

    public PlayedGame(Game whole, IReadOnlyList<string> players, string solution)
    {
        isWhole = players.Count == whole.Players.Count;
        Players = players;
        Game = isWhole ? whole : whole.Subgame(players.ToHashSet(StringComparer.Ordinal));
        Outcome = Solutions.Solve(Game, solution);
        inGame = [.. Game.Players];
    }

    public IReadOnlyList<string> Players { get; }

    public Game Game { get; }

    public SolutionOutcome Outcome { get; }

    // Whom the others have left bears everything, whatever the game says of it.
    public bool HasOnePlayerLeft => !isWhole && Players.Count == 1;

    public bool MayFall => !HasOnePlayerLeft && Outcome.Allocation?.Any(share => share.Sign * Game.Total.Sign < 0) == true;

    // A player that stands for several participants pays for them all.
    public Fraction Weight(string party) =>
        HasOnePlayerLeft ? Players[0] == party ? 1 : 0
        : Index(party) is var player and >= 0 ? Outcome.Allocation![player] * Game.Count(player)
        : 0;

    public int Index(string party) => inGame.BinarySearch(party, StringComparer.Ordinal);

    public IEnumerable<RuleFault> Faults(string pointer)
    {
        RuleFault? reason =
            HasOnePlayerLeft ? null
            : Game.Total.IsZero ? new RuleFault(pointer.Child("game"), "zeroTotal", "All players together have the value zero, so there is nothing to scale by.")
            : Outcome.Reason is { } none ? new RuleFault(pointer.Child("solution"), "noSolution", none)
            : null;
        return reason is null ? []
            : isWhole ? [reason]
            : [reason, new RuleFault(pointer.Child("game"), "subgame", $"Only these players of the game are parties then: {string.Join(", ", Players)}.")];
    }
}
