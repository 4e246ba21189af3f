using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using NetworkHub.Application.Access;
using NetworkHub.Domain.Access;
using NetworkHub.Gateway.Hosting;

namespace NetworkHub.Gateway.Access;

/// <summary>Signs people in with links that work once.</summary>
internal sealed class SignIns(IAccountStore accounts, IdGenerator ids, TimeProvider time)
{
    /// <summary>How long a link can be used, in minutes.</summary>
    public const int LinkLivesMinutes = 60;

    private const string OperatorId = "usr_operator";

    /// <summary>The path that signs in the holder of the token.</summary>
    public static string PathOf(string token) => $"/sign-in?token={token}";

    /// <summary>A token for the person who runs the hub.</summary>
    public Task<string> InviteOperatorAsync(CancellationToken cancellationToken) =>
        InviteAsync(new Person(OperatorId, "Operator", null, Rights.All, IsOperator: true), cancellationToken);

    /// <summary>A person's id that was not used before.</summary>
    public string NextPersonId() => $"usr_{ids.NextUuid():D}";

    /// <summary>Keeps the person and makes a token that signs them in once.</summary>
    public async Task<string> InviteAsync(Person person, CancellationToken cancellationToken)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await accounts.KeepPersonAsync(person, cancellationToken);
        await accounts.AddLinkAsync(new SignInLink(Hash(token), person.Id, time.GetUtcNow().AddMinutes(LinkLivesMinutes)), cancellationToken);
        return token;
    }

    /// <summary>Starts a session for the person of the token.</summary>
    /// <returns>Whether the token was good.</returns>
    public async Task<bool> SignInAsync(HttpContext context, string token)
    {
        if (token.Length > 100 || await accounts.UseLinkAsync(Hash(token), time.GetUtcNow(), context.RequestAborted) is not { } person)
        {
            return false;
        }

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person.Id)], CookieAuthenticationDefaults.AuthenticationScheme);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
        return true;
    }

    /// <summary>The caller of a session; null when the person is no more.</summary>
    /// <remarks>The session names the person only: what they may do is read again, so that a change holds at once.</remarks>
    public async Task<Caller?> FindCallerAsync(ClaimsPrincipal? session, CancellationToken cancellationToken) =>
        session?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? (await accounts.FindPersonAsync(id, cancellationToken))?.ToCaller() : null;

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
