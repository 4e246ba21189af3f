namespace NetworkHub.Bench.Engine;

/// <summary>The sharing engine against textbook implementations of the same, which first have to give the same results.</summary>
internal static class SharingBench
{
    public static void Run()
    {
        Report.Title("Sharing engine on one thread, against textbook implementations that gave the same results");
        ShapleyBench.Run(players: 20, limit: "limit: at least 20");
        ShapleyBench.Run(players: 22, limit: "reported");
        NucleolusBench.Run(players: 8);
        NucleolusBench.Run(players: 10);
        NucleolusBench.Run(players: 12);
        AirportBench.Run(landings: 1_000);
        PostingBench.Run();
    }

    public static void Agree(bool isSame, string what)
    {
        if (!isSame)
        {
            throw new InvalidOperationException($"The engine and the textbook do not agree on the {what}.");
        }
    }
}
