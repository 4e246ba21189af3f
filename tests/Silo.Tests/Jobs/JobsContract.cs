using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Jobs;
using NetworkHub.Domain.Entities;
using NetworkHub.Grains.Interfaces.Jobs;
using NetworkHub.Grains.Interfaces.Serialization;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Silo.Tests.Jobs;

/// <summary>What long work promises, on every database.</summary>
public abstract class JobsContract : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static int ids;

    private readonly TestWork work = new();
    private TestSilo? silo;

    private GrainJobs Jobs => silo!.Services.GetRequiredService<GrainJobs>();

    public async ValueTask InitializeAsync() => silo = await StartAsync();

    public virtual async ValueTask DisposeAsync()
    {
        work.Open();
        if (silo is not null)
        {
            await silo.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Start_WorkThatEnds_KeepsWhatCameOfIt()
    {
        var id = NewId();

        var started = await Jobs.StartAsync(id, TestWork.Order("fejring"), Cancel);
        await work.UnderWay.WaitAsync(Patience, Cancel);
        var half = await Jobs.FindAsync(id, Cancel);
        work.Open();
        var ended = await EndedAsync(id);

        started!.Status.ShouldBe(JobStatus.Running);
        half!.Progress.ShouldBe(new JobProgress("half", 1, 2));
        (ended.Status, ended.StartedBy, ended.Kind, ended.Failure).ShouldBe((JobStatus.Done, "key_test", TestWork.Name, null));
        (ended.Result!.Figures["what"], ended.Result.Figures["bytes"]).ShouldBe(("fejring", "3"));
        var note = ended.Result.Notes.ShouldHaveSingleItem();
        (note.Line, note.Text).ShouldBe((3, null));
        note.Errors.ShouldBe([TestWork.Wrong]);
        ended.EndedAt.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(ended.StartedAt);
    }

    [Fact]
    public async Task Start_SameIdAgain_IsTheSameJobForTheSameOrderOnly()
    {
        var id = NewId();
        await Jobs.StartAsync(id, TestWork.Order("one"), Cancel);

        var again = await Jobs.StartAsync(id, TestWork.Order("one"), Cancel);
        var other = await Jobs.StartAsync(id, TestWork.Order("two"), Cancel);
        work.Open();
        await EndedAsync(id);
        var afterwards = await Jobs.StartAsync(id, TestWork.Order("one"), Cancel);

        again.ShouldNotBeNull();
        other.ShouldBeNull();
        afterwards!.Status.ShouldBe(JobStatus.Done);
        work.Begun.ShouldBe(1);
    }

    [Theory]
    [InlineData(true, "no-such-file")]
    [InlineData(false, "job-hub-fault")]
    public async Task Start_WorkThatCannotBeDone_FailsAndSaysWhy(bool isRefused, string says)
    {
        work.Open();
        work.FailBy(isRefused ? new JobFailedException(Message.Of(says)) : new InvalidOperationException("secret"));
        var id = NewId();

        await Jobs.StartAsync(id, TestWork.Order(), Cancel);
        var ended = await EndedAsync(id);

        (ended.Status, ended.Failure, ended.Result).ShouldBe((JobStatus.Failed, Message.Of(says), null));
    }

    [Fact]
    public async Task Start_UnknownWork_Fails()
    {
        var id = NewId();

        await Jobs.StartAsync(id, JobOrder.For("juggle", "key_test"), Cancel);

        (await EndedAsync(id)).Failure.ShouldBe(Message.Of("job-work-unknown", Argument.Text("kind", "juggle")));
    }

    [Fact]
    public async Task Cancel_WhileItRuns_EndsIt()
    {
        var id = NewId();
        await Jobs.StartAsync(id, TestWork.Order(), Cancel);

        await Jobs.CancelAsync(id, Cancel);

        (await EndedAsync(id)).Status.ShouldBe(JobStatus.Cancelled);
        (await Jobs.CancelAsync(NewId(), Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Silo_StoppedWhileItRuns_NextOneGoesOn()
    {
        var id = NewId();
        await Jobs.StartAsync(id, TestWork.Order("keeps"), Cancel);
        await silo!.DisposeAsync();
        work.Open();

        silo = await StartAsync();
        var left = await Jobs.FindAsync(id, Cancel);
        await Jobs.ResumeAsync(Now, Cancel);
        var ended = await EndedAsync(id);

        left!.Status.ShouldBe(JobStatus.Running);
        (ended.Status, ended.Result!.Figures["what"]).ShouldBe((JobStatus.Done, "keeps"));
        work.Begun.ShouldBe(2);
    }

    [Fact]
    public async Task Start_DatabaseAway_IsBegunAgainUntilItIsBack()
    {
        work.Open();
        work.FailBy(TestWork.Unreachable());
        var id = NewId();

        await Jobs.StartAsync(id, TestWork.Order(), Cancel);
        var job = await EndedAsync(id);

        job.Status.ShouldBe(JobStatus.Done);
        work.Begun.ShouldBe(2);
    }

    [Fact]
    public async Task Start_TooManyRunning_IsRefusedUntilOneHasEnded()
    {
        for (var i = 0; i < IJobs.MostRunning; i++)
        {
            await Jobs.StartAsync(NewId(), TestWork.Order(), Cancel);
        }

        var refused = NewId();
        await Should.ThrowAsync<HubOverloadedException>(() => Jobs.StartAsync(refused, TestWork.Order(), Cancel));
        var known = await Jobs.ListAsync(Cancel);
        work.Open();
        foreach (var job in known)
        {
            await EndedAsync(job.Id);
        }

        await Jobs.ResumeAsync(Now, Cancel);
        (await Jobs.StartAsync(refused, TestWork.Order(), Cancel)).ShouldNotBeNull();

        known.Count.ShouldBe(IJobs.MostRunning);
        known.ShouldBe([.. known.OrderByDescending(job => job.StartedAt)]);
    }

    [Fact]
    public async Task List_MoreEndedThanAreKept_DropsTheOldest()
    {
        work.Open();
        var all = Enumerable.Range(0, IJobs.MostEnded + 15).Select(_ => NewId()).ToList();
        foreach (var some in all.Chunk(15))
        {
            foreach (var id in some)
            {
                await Jobs.StartAsync(id, TestWork.Order(), Cancel);
            }

            foreach (var id in some)
            {
                await EndedAsync(id);
            }

            await Jobs.ResumeAsync(Now, Cancel);
        }

        var kept = await Jobs.ListAsync(Cancel);

        kept.Select(job => job.Id).ShouldBe(all.Skip(15).Reverse());
        (await Jobs.FindAsync(all[0], Cancel)).ShouldBeNull();
    }

    private protected abstract Task<TestSilo> StartAsync();

    private protected void Configure(ISiloBuilder builder) => builder.Services
        .AddSingleton(TimeProvider.System)
        .AddSingleton<GrainJobs>()
        .AddSingleton<IJobWork>(work)
        .AddGrainSerialization();

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static JobId NewId() => EntityIds.From<JobId>(
        Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-7000-8000-{Interlocked.Increment(ref ids):d12}")));

    private async Task<Job> EndedAsync(JobId id)
    {
        var until = Now + Patience;
        while (true)
        {
            var job = (await Jobs.FindAsync(id, Cancel)).ShouldNotBeNull();
            if (job.HasEnded)
            {
                return job;
            }

            Now.ShouldBeLessThan(until, $"{job} has not ended");
            await Task.Delay(50, Cancel);
            await Jobs.ResumeAsync(Now, Cancel);
        }
    }
}
