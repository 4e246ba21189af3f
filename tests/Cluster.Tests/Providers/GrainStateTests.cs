using NetworkHub.Postgres.Fixture;

namespace NetworkHub.Cluster.Tests.Providers;

/// <summary>Technical grain state in PostgreSQL, as the silo sets it up.</summary>
public sealed class GrainStateTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const string Key = "Sønderborg";

    [Fact]
    public async Task WriteState_SiloGone_IsReadByTheNextOne()
    {
        var cluster = await server.NewClusterAsync();
        await using (var silo = await SiloHere.StartAsync(cluster))
        {
            await silo.Grains.GetGrain<IProbeGrain>(Key).WriteAsync("æbler");
        }

        await using var next = await SiloHere.StartAsync(cluster);

        (await next.Grains.GetGrain<IProbeGrain>(Key).ReadAsync()).ShouldBe("æbler, reminded 0 times");
        (await new ProbeRows(cluster, Key).StateAsync()).ShouldBe("""{"note":"æbler","reminded":0}""", "it is written in the hub's own JSON form");
    }

    [Fact]
    public async Task ReadState_OfAnOlderVersion_FillsInWhatItDidNotHave()
    {
        var cluster = await server.NewClusterAsync();
        await using var silo = await SiloHere.StartAsync(cluster);
        var probe = await StoredAsync(silo, new ProbeRows(cluster, Key), """{"note":"pærer"}""");

        (await probe.ReadAsync()).ShouldBe("pærer, reminded 0 times");
    }

    [Fact]
    public async Task ReadState_OfANewerVersion_IsRefusedAndStaysAsItIs()
    {
        const string Newer = """{"note":"pærer","reminded":0,"color":"green"}""";
        var cluster = await server.NewClusterAsync();
        var rows = new ProbeRows(cluster, Key);
        await using var silo = await SiloHere.StartAsync(cluster);
        var probe = await StoredAsync(silo, rows, Newer);

        var refusal = await Should.ThrowAsync<Exception>(() => probe.WriteAsync("plums"));

        refusal.ToString().ShouldContain("color");
        (await rows.StateAsync()).ShouldBe(Newer, "a silo of this version would lose what it does not know");
    }

    private static async Task<IProbeGrain> StoredAsync(SiloHere silo, ProbeRows rows, string state)
    {
        var probe = silo.Grains.GetGrain<IProbeGrain>(Key);
        await probe.WriteAsync("");
        await probe.LeaveAsync();
        await rows.ReplaceStateAsync(state);
        return probe;
    }
}
