using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Http;

/// <summary>The language that the API answers a request in: what Accept-Language prefers of Danish and English, else English.</summary>
internal static class RequestLanguage
{
    private static readonly MessageWriter Danish = MessageWriter.WithIds(Language.Danish);
    private static readonly MessageWriter English = MessageWriter.WithIds(Language.English);

    public static MessageWriter Sentences(this HttpContext context) =>
        LanguageChoice.Preferred(context.Request) == Language.Danish ? Danish : English;
}
