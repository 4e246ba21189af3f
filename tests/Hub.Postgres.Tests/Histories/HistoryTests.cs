namespace NetworkHub.Hub.Postgres.Tests.Histories;

/// <summary>The check itself must bite.</summary>
public sealed class HistoryTests
{
    [Fact]
    public void Fault_OneAfterTheOther_IsNone() =>
        Of(Write(1, 0, 10), Read(1, 11, 12), Write(2, 13, 20), Read(2, 21, 22)).Fault().ShouldBeNull();

    [Fact]
    public void Fault_AtTheSameTimeInAnyOrder_IsNone() =>
        Of(Write(2, 0, 10), Write(1, 5, 15), Read(1, 8, 9), Read(2, 9, 20)).Fault().ShouldBeNull();

    [Fact]
    public void Fault_TwoWritersOfOneVersion_IsTold() => Of(Write(1, 0, 10), Write(1, 5, 15)).Fault().ShouldNotBeNull().ShouldContain("2 writers");

    [Fact]
    public void Fault_WriteGoesBackInTime_IsTold() => Of(Write(2, 0, 10), Write(1, 11, 15)).Fault().ShouldNotBeNull().ShouldContain("began after");

    [Fact]
    public void Fault_ReadMissesWhatWasAcknowledged_IsTold() => Of(Write(1, 0, 10), Write(2, 11, 20), Read(1, 21, 22)).Fault().ShouldNotBeNull();

    [Fact]
    public void Fault_ReadsGoBackInTime_IsTold() => Of(Write(1, 0, 50), Write(2, 0, 50), Read(2, 10, 11), Read(1, 12, 13)).Fault().ShouldNotBeNull();

    [Fact]
    public void Fault_ReadSeesWhatWasNotAskedForYet_IsTold() => Of(Read(1, 0, 5), Write(1, 6, 10)).Fault().ShouldNotBeNull();

    [Fact]
    public void Fault_AnotherEntity_DoesNotMatter() =>
        Of(Write(2, 0, 10), Write(1, 11, 15) with { Entity = "other" }).Fault().ShouldBeNull();

    private static Observation Write(long version, long began, long ended) => new("one", true, version, began, ended);

    private static Observation Read(long version, long began, long ended) => new("one", false, version, began, ended);

    private static History Of(params Observation[] observations)
    {
        var history = new History();
        foreach (var seen in observations)
        {
            history.Add(seen);
        }

        return history;
    }
}
