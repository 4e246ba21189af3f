using System.Text;
using NetworkHub.Application.Store;

namespace NetworkHub.Application.Tests.Store;

// The expected hashes were computed by another program (Python's hashlib) from the description of the frame.
public sealed class EventHashTests
{
    private const string First = "6069c400c09dac4f407ab64969ec3babd6a7fd3d7d4afeb72b0779e224916dc8";
    private const string Second = "e3594e28e87c8229c264c3d1e86a18198d58297bf62dbc98eda85b40c0d62c40";
    private static readonly StreamId Stream = new("prt_0199a1c2-0000-7000-8000-000000000001");

    [Fact]
    public void Of_TwoEventsOfAStream_IsAsPublished()
    {
        var first = EventHash.Of(new byte[32], Stream, 1, "partnership.period-closed.v1", 1_790_000_000_000_000, "key_1", """{"year":2025}"""u8);
        var second = EventHash.Of(first, Stream, 2, "partnership.period-closed.v1", 1_790_000_000_000_001, "usr_æøå", """{"year":2026}"""u8);

        Convert.ToHexStringLower(first).ShouldBe(First);
        Convert.ToHexStringLower(second).ShouldBe(Second);
    }

    [Fact]
    public void OfLog_TwoEvents_IsAsPublished()
    {
        var first = EventHash.OfLog(new byte[32], Convert.FromHexString(First));
        var second = EventHash.OfLog(first, Convert.FromHexString(Second));

        Convert.ToHexStringLower(first).ShouldBe("ddfa329e977dc16258395c224965a40d5a29bcd76cb739cf1c027c3aaafc1f69");
        Convert.ToHexStringLower(second).ShouldBe("b85fedcf6efa738dd1bace79b7576f0e1bf6ce9c3c92c963652965764f9a5fc5");
    }

    [Fact]
    public void Of_BytesMovedFromOneFieldToTheNext_Differs() =>
        EventHash.Of(new byte[32], Stream, 1, "ab", 0, "c", "d"u8).ShouldNotBe(EventHash.Of(new byte[32], Stream, 1, "a", 0, "bc", "d"u8));

    [Fact]
    public void Of_LongFields_AreHashedWhole() =>
        EventHash.Of(new byte[32], Stream, 1, "t", 0, "b", Encoding.UTF8.GetBytes(new string('ø', 100_000)))
            .ShouldNotBe(EventHash.Of(new byte[32], Stream, 1, "t", 0, "b", Encoding.UTF8.GetBytes(new string('ø', 99_999) + "o")));
}
