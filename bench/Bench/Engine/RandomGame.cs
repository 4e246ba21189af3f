using NetworkHub.Sharing.Games;

namespace NetworkHub.Bench.Engine;

/// <summary>A cost game as it comes up: each coalition pays for the facilities that its members need, and a little of its own.</summary>
internal static class RandomGame
{
    private const int Seed = 1;

    public static CoalitionGame Of(int players)
    {
        var random = new Random(Seed);
        var facilities = Enumerable.Range(0, 4 * players).Select(_ => (Users: random.Next(1, 1 << players), Cost: random.Next(1, 1_000_000))).ToArray();
        var values = new long[1 << players];
        for (var coalition = 1; coalition < values.Length; coalition++)
        {
            values[coalition] = random.Next(0, 5_000);
            foreach (var facility in facilities)
            {
                values[coalition] += (facility.Users & coalition) == 0 ? 0 : facility.Cost;
            }
        }

        return new CoalitionGame(GameKind.Cost, [.. Enumerable.Range(0, players).Select(i => $"p{i:D2}")], values, 100);
    }
}
