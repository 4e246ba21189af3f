using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Validation errors out of what the sharing engine finds wrong.</summary>
public static class SharingErrors
{
    /// <summary>The finding as an error of a request.</summary>
    /// <param name="fault">What the engine found.</param>
    /// <param name="pointer">JSON pointer (RFC 6901) to the member of the request.</param>
    public static ValidationError At(this RuleFault fault, string pointer) =>
        new(pointer, Message.Of(fault.Code, Argument.Text("text", fault.Message)));
}
