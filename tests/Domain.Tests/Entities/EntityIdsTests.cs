using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Networks;

namespace NetworkHub.Domain.Tests.Entities;

public sealed class EntityIdsTests
{
    private const string Uuid = "0199a1c2-7d3e-7abc-8def-0123456789ab";

    [Fact]
    public void TryParse_PrefixAndLowerCaseUuid_IsTheId()
    {
        EntityIds.TryParse<ActorId>($"act_{Uuid}", out var id).ShouldBeTrue();

        id.Value.ShouldBe($"act_{Uuid}");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("act_")]
    [InlineData("act")]
    [InlineData($"net_{Uuid}")]
    [InlineData($"act-{Uuid}")]
    [InlineData($"ACT_{Uuid}")]
    [InlineData($"act_{Uuid} ")]
    [InlineData($"act_{{{Uuid}}}")]
    [InlineData("act_0199A1C2-7d3e-7abc-8def-0123456789ab")]
    [InlineData("act_0199a1c27d3e7abc8def0123456789ab")]
    [InlineData("act_+199a1c2-7d3e-7abc-8def-0123456789ab")]
    [InlineData("act_0x99a1c2-7d3e-7abc-8def-0123456789ab")]
    public void TryParse_AnyOtherSpelling_IsNoId(string? text) => EntityIds.TryParse<ActorId>(text, out _).ShouldBeFalse();

    [Fact]
    public void Parse_IdOfAnotherKind_SaysWhatItShouldBeginWith() =>
        Should.Throw<FormatException>(() => EntityIds.Parse<NetworkId>($"act_{Uuid}")).Message.ShouldContain("'net_'");
}
