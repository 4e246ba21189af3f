using NetworkHub.Gateway.Localisation;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Gateway.Tests.Localisation;

public sealed class MessageWriterTests
{
    private static readonly Dictionary<string, string> Danish = new()
    {
        ["owes"] = "{party} skylder {amount} for {year} siden {day}.",
        ["ended"] = "Aktøren ophørte.",
        ["ended.successor"] = "Aktøren ophørte. Brug {successor}.",
        ["settlement"] = "Afregningen {settlement} er åben.",
        ["settlement.withdrawn"] = "Afregningen er {status}.",
        ["entries"] = "{count} posteringer mangler.",
        ["entries.one"] = "Én postering mangler.",
        ["waits"] = "Venter på {parties}.",
        ["cannot"] = "Kan ikke dele: {errors}",
        ["list.and"] = "og",
        ["word.withdrawn"] = "trukket tilbage",
    };

    private static readonly MessageTexts Texts = MessageTexts.Of(
        new TextFile("a", Language.Danish, Danish), new TextFile("a", Language.English, Danish));

    [Fact]
    public void Write_EachKindOfArgument_IsWrittenAsTheLanguageDoes()
    {
        var message = Message.Of(
            "owes",
            Argument.Entity("party", "act_1"),
            Argument.Amount("amount", "1250.00", Currency.Dkk),
            Argument.Year("year", 2026),
            Argument.Date("day", new DateOnly(2026, 3, 1)));

        Assert.Equal("Aarhus skylder 1.250,00 kr. for 2026 siden 1. marts 2026.", Write(message, Language.Danish));
        Assert.Equal("Aarhus skylder DKK 1,250.00 for 2026 siden 1 March 2026.", Write(message, Language.English));
    }

    [Fact]
    public void Write_CodeWithVariants_TakesTheOneThatTheArgumentsName()
    {
        Assert.Equal("Aktøren ophørte.", Write(Message.Of("ended")));
        Assert.Equal("Aktøren ophørte. Brug Aarhus.", Write(Message.Of("ended", Argument.Entity("successor", "act_1"))));
        Assert.Equal("Afregningen er trukket tilbage.", Write(Message.Of("settlement", Argument.Word("status", "withdrawn"))));
        Assert.Equal("Én postering mangler.", Write(Message.Of("entries", Argument.Number("count", 1))));
        Assert.Equal("1.200 posteringer mangler.", Write(Message.Of("entries", Argument.Number("count", 1200))));
    }

    [Fact]
    public void Write_EntityWithoutName_LeavesNoGap() =>
        Assert.Equal("Afregningen er åben.", Write(Message.Of("settlement", Argument.Entity("settlement", "stl_1"))));

    [Fact]
    public void Write_SeveralValues_HaveAnAndBeforeTheLast()
    {
        Assert.Equal("Venter på a, b og c.", Write(Waits("a", "b", "c")));
        Assert.Equal("Venter på a og b.", Write(Waits("a", "b")));
        Assert.Equal("Venter på a.", Write(Waits("a")));
    }

    [Fact]
    public void Write_MessageWithErrors_SaysThemInTheirPlace() =>
        Assert.Equal(
            "Kan ikke dele: Venter på a. Venter på b.",
            new MessageWriter(Texts, Language.Danish, NameOf).Write(Message.Of("cannot"), Waits("a"), Waits("b")));

    [Fact]
    public void Write_ArgumentThatIsNotGiven_ShowsThePlace() => Assert.Equal("Venter på {parties}.", Write(Message.Of("waits")));

    [Fact]
    public void Errors_KeyInTwoFilesOrInOneLanguage_AreFound()
    {
        var one = new Dictionary<string, string> { ["a"] = "A" };
        var texts = MessageTexts.Of(
            new TextFile("x.en", Language.English, one),
            new TextFile("x.da", Language.Danish, one),
            new TextFile("y.en", Language.English, one),
            new TextFile("y.da", Language.Danish, new Dictionary<string, string> { ["b"] = "B" }));

        Assert.Equal(["'a' is in x.en and y.en.", "'b' has no text in 'en'."], texts.Errors);
        Assert.Throws<InvalidOperationException>(texts.Check);
    }

    [Fact]
    public void Errors_TextsOfTheHub_AreNone()
    {
        Assert.NotEmpty(MessageTexts.Hub.Keys);
        Assert.Empty(MessageTexts.Hub.Errors);
    }

    private static Message Waits(params string[] names) =>
        Message.Of("waits", Argument.List("parties", [.. names.Select(name => new TextArgument(name))]));

    private static string NameOf(string id) => id == "act_1" ? "Aarhus" : "";

    private static string Write(Message message, Language? language = null) =>
        new MessageWriter(Texts, language ?? Language.Danish, NameOf).Write(message);
}
