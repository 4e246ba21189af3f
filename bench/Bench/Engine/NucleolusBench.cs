using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Bench.Engine;

/// <summary>The exact nucleolus of a general game.</summary>
internal static class NucleolusBench
{
    public static void Run(int players)
    {
        var game = RandomGame.Of(players);
        Fraction[] costs = [.. Enumerable.Range(0, 1 << players).Select(game.Value)];
        SharingBench.Agree(game.Nucleolus().Allocation!.SequenceEqual(TextbookNucleolus.Of(costs, players)), "nucleolus");
        var times = Timing.InTurns(() => game.Nucleolus(), () => TextbookNucleolus.Of(costs, players));
        Report.Figure($"nucleolus, {players} players", times[0], "ms");
        Report.Figure("  linear programmes over all coalitions, exactly", times[1], "ms");
        Report.Ratio("  times as fast as linear programmes over all", Report.Median(times[1]) / Report.Median(times[0]), "reported");
    }
}
