using NetworkHub.Sharing.Messages;

namespace NetworkHub.Domain.Entities;

/// <summary>Collects every validation error of a request, so that the caller can fix all of them at once.</summary>
public sealed class ValidationErrors
{
    private readonly List<ValidationError> errors = [];

    /// <summary>What has been found so far.</summary>
    public IReadOnlyList<ValidationError> All => errors;

    /// <summary>Whether anything was found.</summary>
    public bool Any => errors.Count > 0;

    /// <summary>Notes an error unless the condition holds.</summary>
    /// <param name="holds">What must hold.</param>
    /// <param name="pointer">JSON pointer to the member.</param>
    /// <param name="code">What is wrong otherwise.</param>
    /// <param name="arguments">The arguments of the code.</param>
    public void Require(bool holds, string pointer, string code, params IReadOnlyList<Argument> arguments)
    {
        if (!holds)
        {
            Add(pointer, new Message(code, arguments));
        }
    }

    /// <summary>Notes an error.</summary>
    /// <param name="pointer">JSON pointer to the member.</param>
    /// <param name="message">What is wrong.</param>
    public void Add(string pointer, Message message) => errors.Add(new ValidationError(pointer, message));

    /// <summary>Notes an error unless the text has between one and the given number of characters and is not blank.</summary>
    /// <param name="text">The member.</param>
    /// <param name="longest">The most characters.</param>
    /// <param name="pointer">JSON pointer to the member.</param>
    public void RequireText(string? text, int longest, string pointer) =>
        Require(!string.IsNullOrWhiteSpace(text) && text.Length <= longest, pointer, "text-length", Argument.Number("longest", longest));

    /// <summary>Notes an error when a text that may be left out is blank or too long.</summary>
    /// <param name="text">The member; null when left out.</param>
    /// <param name="longest">The most characters.</param>
    /// <param name="pointer">JSON pointer to the member.</param>
    public void RequireTextIfGiven(string? text, int longest, string pointer)
    {
        if (text is not null)
        {
            RequireText(text, longest, pointer);
        }
    }
}
