namespace NetworkHub.Domain.Actors;

/// <summary>The check digits of the numbers that identify Danish organisations.</summary>
public static class IdentificationNumbers
{
    private static ReadOnlySpan<int> CvrWeights => [2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>Whether the text is eight digits, the form of a CVR number.</summary>
    /// <param name="text">What a caller wrote.</param>
    public static bool IsCvr(string text) => IsDigits(text, 8);

    /// <summary>
    /// Whether the CVR number's weighted digit sum is divisible by 11. New numbers are no longer guaranteed to be, so a failing one
    /// calls for a second look and not for a refusal.
    /// </summary>
    /// <param name="cvr">Eight digits.</param>
    public static bool HasCvrCheckDigit(string cvr)
    {
        var sum = 0;
        for (var i = 0; i < cvr.Length; i++)
        {
            sum += (cvr[i] - '0') * CvrWeights[i];
        }

        return sum % 11 == 0;
    }

    /// <summary>Whether the text is a GLN: thirteen digits of which the last is the GS1 modulo 10 check digit.</summary>
    /// <param name="text">What a caller wrote.</param>
    public static bool IsGln(string text)
    {
        if (!IsDigits(text, 13))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 12; i++)
        {
            sum += (text[i] - '0') * (i % 2 == 0 ? 1 : 3);
        }

        return (10 - (sum % 10)) % 10 == text[12] - '0';
    }

    private static bool IsDigits(string text, int length) => text.Length == length && text.All(char.IsAsciiDigit);
}
