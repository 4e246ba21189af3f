using NetworkHub.Application.Events;
using NetworkHub.Application.Hub;
using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Application.Tests.Hub;

public sealed class DomainCheckTests
{
    [Fact]
    public void Run_TheHubsOwn_Passes() => DomainCheck.Run();

    [Fact]
    public void Run_StateThatMayHoldAnything_IsRefused() =>
        Should.Throw<InvalidOperationException>(() => DomainCheck.Run([typeof(Loose)])).Message.ShouldContain("may hold anything");

    [Fact]
    public void Run_TwoStatesOfOneFormat_IsRefused() =>
        Should.Throw<InvalidOperationException>(
            () => DomainCheck.Run([typeof(Shaped), typeof(Same.Shaped)])).Message.ShouldContain("more than one state");

    [Fact]
    public void Of_AnotherShapeOrMeaning_IsAnotherFormat()
    {
        string[] formats = [SnapshotFormat.Of(typeof(Shaped)), SnapshotFormat.Of(typeof(Wider.Shaped)), SnapshotFormat.Of(typeof(Meant.Shaped))];

        formats.ShouldBeUnique();
        formats[0].ShouldBe(SnapshotFormat.Of(typeof(Shaped)));
    }

    [Access(Who.Anyone)]
    private sealed record Loose(object Anything) : IEntityState
    {
        public bool Has(Who role, ActorId organisation) => false;
    }

    [Access(Who.Anyone)]
    private sealed record Shaped(string Name) : IEntityState
    {
        public bool Has(Who role, ActorId organisation) => false;
    }

    private static class Same
    {
        [Access(Who.Anyone)]
        public sealed record Shaped(string Name);
    }

    private static class Wider
    {
        public sealed record Shaped(string Name, int? Size);
    }

    private static class Meant
    {
        [Meaning("name", 2)]
        public sealed record Shaped(string Name);
    }
}
