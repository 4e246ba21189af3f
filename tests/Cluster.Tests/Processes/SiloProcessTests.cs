using Microsoft.Extensions.DependencyInjection;
using NetworkHub.Grains.Interfaces;
using NetworkHub.HubProcess;
using NetworkHub.Postgres.Fixture;

namespace NetworkHub.Cluster.Tests.Processes;

/// <summary>Silos in processes of their own, with PostgreSQL as log and list of silos, and the gateway's side in this one.</summary>
public sealed class SiloProcessTests(PostgresServer server)
{
    [Fact]
    public Task SiloProcessKilled_WhileCallersPost_EveryPostingIsThereOnce() => PostWhileAsync(silo => silo.KillAsync());

    [Fact]
    public Task SiloProcessToldToStop_WhileCallersPost_EveryPostingIsThereOnce() => PostWhileAsync(async silo => (await silo.TerminateAsync()).ShouldBe(0));

    [Fact]
    public async Task SiloProcess_WithoutADatabase_SaysWhatToSet()
    {
        await using var silo = ProgramProcess.Start(BuiltProgram.Silo, []);

        (await silo.ExitCodeAsync()).ShouldBe(1);
        silo.Errors.ShouldStartWith("NETWORKHUB_POSTGRES is not set.");
    }

    private async Task PostWhileAsync(Func<ProgramProcess, Task> lose)
    {
        var cluster = await server.NewClusterAsync();
        await using var first = SiloProcess.Start(cluster);
        await using var second = SiloProcess.Start(cluster);
        await Task.WhenAll(first.JoinedAsync(), second.JoinedAsync());
        using var gateway = await PostgresClusters.ConnectAsync(cluster);
        var postings = new Postings(gateway.Services.GetRequiredService<GrainHub>());

        var posting = postings.PostAsync(each: 300);
        await Task.WhenAny(postings.Midway, posting);
        posting.IsCompleted.ShouldBeFalse("the process must be lost while callers post, or the test shows nothing");
        await lose(first);

        await posting;
    }
}
