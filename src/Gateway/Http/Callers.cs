using NetworkHub.Application.Access;
using NetworkHub.Gateway.Access;

namespace NetworkHub.Gateway.Http;

/// <summary>Endpoints that do not serve strangers.</summary>
internal static class Callers
{
    /// <exception cref="ProblemException">Nobody has said who calls, or the key does not work.</exception>
    public static Caller RequireCaller(this HttpContext context) => context.FindCaller() ?? throw new ProblemException(Problem.Unauthenticated());
}
