using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests.Bad;

/// <summary>The API says what is wrong in the language of the request, and the same to programs in each.</summary>
public sealed class LanguageTests(RunningHub hub) : IClassFixture<RunningHub>
{
    private const string Nobody = "act_01990000-0000-7000-8000-000000000000";

    [Theory]
    [InlineData("da-DK, en;q=0.5", "da", "felter")]
    [InlineData("en", "en", "members")]
    [InlineData("de, fr;q=0.5", "en", "members")]
    [InlineData(null, "en", "members")]
    public async Task Problem_ByAcceptLanguage_IsInThatLanguage(string? accepted, string language, string word)
    {
        using var client = await hub.OperatorAsync();

        var answer = await client.PostAsync("/api/v1/networks", """{ "colour": "red" }""", accepted is null ? [] : [("Accept-Language", accepted)]);

        answer["title"].ShouldContain(word);
        answer["code"].ShouldBe("request-invalid");
        answer.Headers["Vary"].ShouldBe("Accept-Language");
        answer["errors/0/code"].ShouldBe("member-unknown");
        answer["errors/0/arguments/known"].ShouldContain("secretariat");
        answer["errors/0/detail"].ShouldStartWith(language == "da" ? "Der er intet sådant felt" : "There is no such member");
    }

    [Fact]
    public async Task Rejection_InDanish_HasCodeArgumentsAndSentence()
    {
        using var client = await hub.OperatorAsync();

        var answer = await client.PostAsync("/api/v1/networks", $$"""{ "name": "Nord", "secretariat": "{{Nobody}}" }""", ("Accept-Language", "da"));

        answer.Problem.ShouldBe("unknown-actor");
        answer["detail"].ShouldBe("Der er nævnt aktører, som hubben ikke kender. Opret dem først.");
        answer["errors/0/code"].ShouldBe("actor-unknown");
        answer["errors/0/arguments/actor"].ShouldBe(Nobody);
        answer["errors/0/detail"].ShouldBe($"Der findes ingen aktør '{Nobody}'. Opret den først.");
    }
}
