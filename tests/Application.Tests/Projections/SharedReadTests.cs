using NetworkHub.Application.Queries;

namespace NetworkHub.Application.Tests.Projections;

public sealed class SharedReadTests
{
    [Fact]
    public async Task Read_WhileOneRuns_GetsTheNextTogetherWithOthers()
    {
        var begun = new List<TaskCompletionSource<int>>();
        var shared = new SharedRead<int>(() =>
        {
            begun.Add(new(TaskCreationOptions.RunContinuationsAsynchronously));
            return begun[^1].Task;
        });

        var first = shared.ReadAsync(CancellationToken.None);
        var second = shared.ReadAsync(CancellationToken.None);
        var third = shared.ReadAsync(CancellationToken.None);
        begun.ShouldHaveSingleItem().SetResult(1);
        (await first).ShouldBe(1);
        while (begun.Count < 2)
        {
            await Task.Yield();
        }

        begun[1].SetResult(2);

        (await Task.WhenAll(second, third)).ShouldBe([2, 2]);
        begun.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Read_AfterOneThatFailed_TriesAgain()
    {
        var count = 0;
        var shared = new SharedRead<int>(() => ++count == 1 ? Task.FromException<int>(new TimeoutException()) : Task.FromResult(count));

        await Should.ThrowAsync<TimeoutException>(() => shared.ReadAsync(CancellationToken.None));

        (await shared.ReadAsync(CancellationToken.None)).ShouldBe(2);
    }
}
