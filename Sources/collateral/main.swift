print("collateral")
