using Orleans.TestingHost;

namespace NetworkHub.Cluster.Tests;

/// <summary>Silos come and go while callers post: what was acknowledged is there once, and a retry with the same key never posts twice.</summary>
public sealed class SiloLossTests(SilosOnSqlite cluster) : IClassFixture<SilosOnSqlite>
{
    [Fact]
    public async Task SiloKilled_WhileCallersPost_EveryPostingIsThereOnce() => await PostWhileAsync(cluster.Silos.Cluster.KillSiloAsync);

    [Fact]
    public async Task SiloStopped_WhileCallersPost_EveryPostingIsThereOnce() => await PostWhileAsync(cluster.Silos.Cluster.StopSiloAsync);

    private async Task PostWhileAsync(Func<InProcessSiloHandle, Task> lose)
    {
        var spare = await cluster.Silos.Cluster.StartAdditionalSiloAsync();
        var postings = new Postings(cluster.Silos);

        var posting = postings.PostAsync(each: 60);
        await Task.WhenAny(postings.Midway, posting);
        posting.IsCompleted.ShouldBeFalse("the silo must be lost while callers post, or the test shows nothing");
        await lose(cluster.Silos.Cluster.Silos.First(silo => silo != spare && silo.IsActive));

        await posting;
    }
}
