namespace NetworkHub.Domain.Entities;

/// <summary>Collects every fault of a request, so that the caller can mend all of them at once.</summary>
public sealed class FieldFaults
{
    private readonly List<FieldFault> faults = [];

    /// <summary>What has been found so far.</summary>
    public IReadOnlyList<FieldFault> All => faults;

    /// <summary>Whether anything was found.</summary>
    public bool Any => faults.Count > 0;

    /// <summary>Notes a fault unless the condition holds.</summary>
    /// <param name="holds">What must hold.</param>
    /// <param name="pointer">JSON pointer to the member.</param>
    /// <param name="text">What is wrong and what is wanted.</param>
    public void Require(bool holds, string pointer, string text)
    {
        if (!holds)
        {
            faults.Add(new FieldFault(pointer, text));
        }
    }

    /// <summary>Notes a fault unless the text has between one and the given number of characters and is not blank.</summary>
    /// <param name="text">The member.</param>
    /// <param name="longest">The most characters.</param>
    /// <param name="pointer">JSON pointer to the member.</param>
    public void RequireText(string? text, int longest, string pointer) =>
        Require(!string.IsNullOrWhiteSpace(text) && text.Length <= longest, pointer, $"Give a text of 1 to {longest} characters.");

    /// <summary>Notes a fault when a text that may be left out is blank or too long.</summary>
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
