namespace NetworkHub.Sharing.Rules;

/// <summary>An amount was posted that the rule's caps cannot hold: ask <see cref="ShareFunction.FaultsAt"/> before.</summary>
public sealed class InfeasibleAmountException : InvalidOperationException
{
    /// <summary>Creates the exception without saying which caps.</summary>
    public InfeasibleAmountException()
        : base("The amount is more than the caps of the rule hold.")
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    public InfeasibleAmountException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and a cause.</summary>
    public InfeasibleAmountException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
