namespace NetworkHub.Sharing.Monetary;

/// <summary>Amounts of different currencies were added, subtracted or compared; conversion takes an explicit dated rate.</summary>
public sealed class CurrencyMismatchException : InvalidOperationException
{
    /// <summary>Creates the exception without saying which currencies met.</summary>
    public CurrencyMismatchException()
        : base("Amounts of different currencies cannot be combined.")
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    public CurrencyMismatchException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and a cause.</summary>
    public CurrencyMismatchException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception for two currencies that met.</summary>
    public CurrencyMismatchException(Currency left, Currency right)
        : base($"{left.Code} and {right.Code} cannot be combined: convert with a dated rate first.")
    {
    }
}
