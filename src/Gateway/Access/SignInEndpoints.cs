using Microsoft.AspNetCore.Authentication;

namespace NetworkHub.Gateway.Access;

/// <summary>Where sign-in links lead.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in", SignInAsync).ExcludeFromDescription();
        app.MapPost("/sign-out", (Delegate)SignOutAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> SignInAsync(HttpContext context, SignIns signIns, string? token) =>
        token is not null && await signIns.SignInAsync(context, token)
            ? Results.LocalRedirect("/")
            : Results.Text(
                "This link has been used or is too old. Ask for a new one; the operator gets one when the hub starts. / "
                + "Linket er brugt eller for gammelt. Bed om et nyt; driftsansvarlig får et, når hubben starter.",
                statusCode: StatusCodes.Status403Forbidden);

    private static async Task<IResult> SignOutAsync(HttpContext context)
    {
        await context.SignOutAsync();
        return Results.LocalRedirect("/");
    }
}
