using Microsoft.Extensions.DependencyInjection;
using NetworkHub.Postgres.Fixture;

namespace NetworkHub.Silo.Tests;

/// <summary>Reminders in PostgreSQL: as Orleans' table has them, and as a grain sees them.</summary>
public sealed class ReminderTests : IClassFixture<SiloOnPostgres>
{
    private static readonly DateTime Start = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);
    private static int keys;

    private readonly SiloOnPostgres silo;

    public ReminderTests(SiloOnPostgres silo)
    {
        PostgresServer.SkipWhenMissing();
        this.silo = silo;
    }

    private IReminderTable Table => silo.Services.GetRequiredService<IReminderTable>();

    [Fact]
    public async Task Upsert_ThenRead_IsTheLatest()
    {
        var grain = NewGrain();
        var first = await Table.UpsertRow(Entry(grain, "a", TimeSpan.FromMinutes(1)));
        var second = await Table.UpsertRow(Entry(grain, "a", TimeSpan.FromDays(40)));
        await Table.UpsertRow(Entry(grain, "b", TimeSpan.FromMinutes(2)));

        var read = await Table.ReadRow(grain, "a");

        second.ShouldNotBe(first);
        (read!.GrainId, read.ReminderName, read.StartAt, read.Period, read.ETag).ShouldBe((grain, "a", Start, TimeSpan.FromDays(40), second));
        (await Table.ReadRows(grain)).Reminders.Select(reminder => reminder.ReminderName).ShouldBe(["a", "b"], ignoreOrder: true);
        (await Table.ReadRow(grain, "c")).ShouldBeNull();
    }

    [Fact]
    public async Task Remove_OfAnOlderReminder_IsRefused()
    {
        var grain = NewGrain();
        var first = await Table.UpsertRow(Entry(grain, "a", TimeSpan.FromMinutes(1)));
        var second = await Table.UpsertRow(Entry(grain, "a", TimeSpan.FromMinutes(2)));

        (await Table.RemoveRow(grain, "a", first!)).ShouldBeFalse();
        (await Table.ReadRow(grain, "a")).ShouldNotBeNull();
        (await Table.RemoveRow(grain, "a", second!)).ShouldBeTrue();
        (await Table.ReadRow(grain, "a")).ShouldBeNull();
    }

    [Fact]
    public async Task ReadRange_HasTheGrainsOfTheRange()
    {
        GrainId[] grains = [NewGrain(), NewGrain(), NewGrain(), NewGrain(), NewGrain(), NewGrain()];
        foreach (var grain in grains)
        {
            await Table.UpsertRow(Entry(grain, "a", TimeSpan.FromMinutes(1)));
        }

        var sorted = grains.OrderBy(grain => grain.GetUniformHashCode()).ToArray();
        var (low, high) = (sorted[1].GetUniformHashCode(), sorted[3].GetUniformHashCode());

        (await InRangeAsync(low, high)).ShouldBe(sorted[2..4], ignoreOrder: true);
        (await InRangeAsync(high, low)).ShouldBe([.. sorted[4..], .. sorted[..2]], ignoreOrder: true);
        (await InRangeAsync(low, low)).ShouldBe(sorted, ignoreOrder: true);

        async Task<IEnumerable<GrainId>> InRangeAsync(uint begin, uint end) =>
            (await Table.ReadRows(begin, end)).Reminders.Select(reminder => reminder.GrainId).Intersect(grains);
    }

    [Fact]
    public async Task Grain_RegistersAndForgets()
    {
        var grain = silo.Grains.GetGrain<IReminderGrain>("forgets");

        await grain.RemindAsync(TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        (await grain.CountAsync()).ShouldBe(1);
        await grain.ForgetAsync();

        (await grain.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Grain_WhenDue_IsReminded()
    {
        var grain = silo.Grains.GetGrain<IReminderGrain>("is reminded");

        await grain.RemindAsync(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

        await grain.RemindedAsync(); // Two periods are the most that it waits.
    }

    private static GrainId NewGrain() => GrainId.Create("reminded", $"key {Interlocked.Increment(ref keys)}");

    private static ReminderEntry Entry(GrainId grain, string name, TimeSpan period) =>
        new() { GrainId = grain, ReminderName = name, StartAt = Start, Period = period };
}
