print("schakel")
