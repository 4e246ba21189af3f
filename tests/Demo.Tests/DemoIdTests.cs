using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Networks;

namespace NetworkHub.Demo.Tests;

public sealed class DemoIdTests
{
    [Fact]
    public void Of_Name_IsAlwaysTheSameVersion7Id()
    {
        var id = DemoId.Of<ActorId>("760");

        id.ShouldBe(DemoId.Of<ActorId>("760"));
        EntityIds.TryParse<ActorId>(id.Value, out _).ShouldBeTrue();
        var uuid = Guid.Parse(id.Value[4..]);
        (uuid.Version, uuid.Variant & 0b1100).ShouldBe((7, 0b1000));
        id.Value.ShouldStartWith("act_019b76da-a800-7"); // 2026-01-01T00:00:00Z
    }

    [Fact]
    public void Of_OtherNameOrKind_IsAnother()
    {
        DemoId.Of<ActorId>("760").ShouldNotBe(DemoId.Of<ActorId>("761"));
        DemoId.Of<NetworkId>("760").Value[4..].ShouldNotBe(DemoId.Of<ActorId>("760").Value[4..]);
    }
}
