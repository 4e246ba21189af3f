using Microsoft.Net.Http.Headers;

namespace NetworkHub.Gateway.Localisation;

/// <summary>Which language a visitor gets: the one chosen before, else what the browser prefers, else Danish.</summary>
internal static class LanguageChoice
{
    private const string Cookie = "networkhub-language";

    public static Language Of(HttpRequest request) =>
        Language.Find(request.Cookies[Cookie]) ?? Preferred(request) ?? Language.Danish;

    /// <summary>Where the language switch leads: keeps the choice and goes back to the page.</summary>
    public static void MapLanguageSwitch(this IEndpointRouteBuilder app) =>
        app.MapGet("/language/{code}", Switch).AllowAnonymous().ExcludeFromDescription();

    public static string SwitchTo(Language language, string page) => $"/language/{language.Code}?page={Uri.EscapeDataString(page)}";

    private static IResult Switch(HttpContext context, string code, string? page)
    {
        if (Language.Find(code) is { } language)
        {
            context.Response.Cookies.Append(Cookie, language.Code, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax,
                HttpOnly = true,
                IsEssential = true,
            });
        }

        return Results.LocalRedirect(IsLocal(page) ? page! : "/");
    }

    // A switch must not send anybody off to another site.
    private static bool IsLocal(string? page) => page is ['/'] or ['/', not '/' and not '\\', ..] && !page.Contains('\\', StringComparison.Ordinal);

    /// <summary>What the browser or program prefers of the two; null when neither is named.</summary>
    public static Language? Preferred(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var accepted)
            ? accepted.OrderByDescending(value => value.Quality ?? 1).Select(Known).FirstOrDefault(known => known is not null)
            : null;

    // "da-DK" is Danish too.
    private static Language? Known(StringWithQualityHeaderValue accepted) => Language.Find(accepted.Value.ToString().Split('-')[0]);
}
